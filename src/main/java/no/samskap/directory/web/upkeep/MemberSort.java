package no.samskap.directory.web.upkeep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.Body;
import no.samskap.directory.BodyUpkeep;
import no.samskap.directory.Upkeep;
import no.samskap.directory.WhoIsMeant;
import no.samskap.directory.web.upkeep.UpkeepForms.MemberForm;
import no.samskap.web.Field;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Who takes part in a body, as what and when. */
@Component
class MemberSort implements RowSort<MemberForm> {
    private static final Kind<MemberForm> KIND =
            new Kind<>("medlemmer", MemberForm.WORDS, MemberForm.class, "organisation", false);

    private final BodyUpkeep upkeep;
    private final UpkeepPages pages;
    private final WhoIsMeant who;

    MemberSort(BodyUpkeep upkeep, UpkeepPages pages, WhoIsMeant who) {
        this.upkeep = upkeep;
        this.pages = pages;
        this.who = who;
    }

    @Override
    public Kind<MemberForm> kind() {
        return KIND;
    }

    @Override
    public Body body(Visitor visitor, long number) {
        return pages.editable(visitor, number);
    }

    @Override
    public MemberForm empty() {
        return new MemberForm("", Body.Membership.MEMBER, null, null);
    }

    @Override
    public Optional<MemberForm> of(Visitor visitor, Body body, long id) {
        return body.members().stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .map(member -> MemberForm.of(member, who.called(visitor, member.organisation(), member.name())));
    }

    @Override
    public List<Field> fields(Form form, Visitor visitor, Body body, @Nullable Long id) {
        return List.of(
                form.named("organisation", WhoIsMeant.ORGANISATIONS),
                form.select("role", roles()),
                form.date("from"),
                form.date("to"));
    }

    @Override
    public void check(MemberForm sent, Visitor visitor, BindingResult errors) {
        who.organisation(visitor, sent.organisation()).orReject(errors, "organisation");
    }

    @Override
    public Upkeep keep(Visitor visitor, Body body, @Nullable Integer seen, @Nullable Long id, MemberForm sent) {
        return who.organisation(visitor, sent.organisation())
                .one()
                .map(organisation -> upkeep.keepMember(visitor, body.number(), seen, id, sent.line(organisation)))
                .orElseGet(Upkeep.NotYours::new);
    }

    @Override
    public String called(MemberForm row) {
        return row.organisation();
    }

    @Override
    public Upkeep remove(Visitor visitor, long body, long id) {
        return upkeep.removeMember(visitor, body, id);
    }

    private static List<Option> roles() {
        return Arrays.stream(Body.Membership.values())
                .map(role -> new Option(role.name(), Words.t("directory.membership." + role)))
                .toList();
    }
}
