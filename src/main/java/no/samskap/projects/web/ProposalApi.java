package no.samskap.projects.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.projects.Proposals;
import no.samskap.projects.Proposals.Answer;
import no.samskap.projects.Proposals.Proposal;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of what the parties share, that wait for a nod or for their time, for programs of those who may change the project. */
@RestController
@RequestMapping("/api/v1/projects/{number}/proposals")
class ProposalApi {
    private final Proposals proposals;
    private final FoundProjects found;

    ProposalApi(Proposals proposals, FoundProjects found) {
        this.proposals = proposals;
        this.found = found;
    }

    static URI address(long project, long proposal) {
        return URI.create("/api/v1/projects/" + project + "/proposals/" + proposal);
    }

    /** Open ones first, then the latest. */
    @GetMapping
    @CallableBy(Caller.SIGNED_IN)
    List<Proposal> list(@PathVariable long number, Visitor visitor) {
        return proposals.of(visitor, found.editable(visitor, number));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    Proposal show(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return proposals.of(visitor, found.editable(visitor, number)).stream()
                .filter(proposal -> proposal.id() == id)
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** Another party agrees: the change is made. */
    @PostMapping("/{id}/nod")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Proposal> nod(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        return answered(proposals.nod(visitor, number, id), number, id, visitor);
    }

    /** Another party does not agree: nothing is changed. */
    @PostMapping("/{id}/objection")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Proposal> object(
            @PathVariable long number,
            @PathVariable long id,
            @Valid @RequestBody ProposalController.Objection objection,
            Visitor visitor) {
        return answered(proposals.object(visitor, number, id, objection.why().strip()), number, id, visitor);
    }

    /** The side that proposed it takes it back. */
    @DeleteMapping("/{id}")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> withdraw(@PathVariable long number, @PathVariable long id, Visitor visitor) {
        found.editable(visitor, number);
        if (proposals.withdraw(visitor, number, id) == Answer.NOT_YOURS) throw new Refusal.NotFound();
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Proposal> answered(Answer answer, long number, long id, Visitor visitor) {
        if (answer == Answer.NOT_YOURS) throw new Refusal.NotFound();
        return ResponseEntity.ok(show(number, id, visitor));
    }
}
