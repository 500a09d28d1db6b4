package no.samskap.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.samskap.evaluation.Observation;
import no.samskap.evaluation.Recommendation;
import no.samskap.records.Kinds;
import no.samskap.records.RecordKind;
import no.samskap.web.Refusal;
import org.springframework.stereotype.Component;

/** Which kind of record of an evaluation an address is about, where the same is done to both. */
@Component
class EvaluationKinds {
    private static final List<String> KINDS = List.of(Observation.KIND, Recommendation.KIND);

    private final Kinds kinds;

    EvaluationKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Of a page or of the API. */
    String of(HttpServletRequest request) {
        String address = request.getRequestURI();
        return KINDS.stream()
                .filter(code -> {
                    RecordKind kind = kinds.of(code);
                    return address.startsWith(kind.path() + "/") || address.startsWith(kind.apiPath() + "/");
                })
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    String page(String kind, long number) {
        return kinds.of(kind).address(number);
    }

    String api(String kind, long number) {
        return kinds.of(kind).apiPath() + "/" + number;
    }
}
