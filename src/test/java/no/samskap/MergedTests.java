package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.samskap.accounts.Accounts;
import no.samskap.contacts.ContactPoint;
import no.samskap.contacts.ContactQueries;
import no.samskap.contacts.Contacts;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Body;
import no.samskap.directory.BodyQueries;
import no.samskap.directory.NewOrganisation;
import no.samskap.directory.Organisation;
import no.samskap.directory.OrganisationTree;
import no.samskap.directory.Organisations;
import no.samskap.directory.People;
import no.samskap.directory.Person;
import no.samskap.directory.PersonQueries;
import no.samskap.directory.Saving;
import no.samskap.indicators.Framework;
import no.samskap.indicators.Frameworks;
import no.samskap.inquiries.FigureQueries;
import no.samskap.inquiries.Inquiries;
import no.samskap.inquiries.Inquiry;
import no.samskap.inquiries.InquiryQueries;
import no.samskap.needs.Joining;
import no.samskap.needs.Need;
import no.samskap.needs.NeedQueries;
import no.samskap.needs.Needs;
import no.samskap.projects.NetworkQueries;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectQueries;
import no.samskap.projects.Projects;
import no.samskap.records.Following;
import no.samskap.records.Merging;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.results.Adopting;
import no.samskap.results.Result;
import no.samskap.results.ResultQueries;
import no.samskap.results.Results;
import no.samskap.students.TopicQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sørvik turns out to be Havgap, and Tor to be Tora. Whatever names one of them names the other then, and again the first when that is
 * taken back. The rows are put into the tables, as they stand there when the merge comes.
 */
@SamskapTest
class MergedTests {
    @Autowired
    Merging merging;

    @Autowired
    Records records;

    @Autowired
    Following following;

    @Autowired
    Accounts accounts;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyQueries bodyQueries;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationTree tree;

    @Autowired
    People people;

    @Autowired
    PersonQueries personQueries;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactQueries contactQueries;

    @Autowired
    Needs needs;

    @Autowired
    NeedQueries needQueries;

    @Autowired
    Results results;

    @Autowired
    ResultQueries resultQueries;

    @Autowired
    TopicQueries topicQueries;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryQueries inquiryQueries;

    @Autowired
    FigureQueries figureQueries;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Projects projects;

    @Autowired
    ProjectQueries projectQueries;

    @Autowired
    NetworkQueries networkQueries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    World.Place place;
    Visitor root;
    long sorvik;
    long havgap;
    long unit;
    long tor;
    long tora;
    long need;
    long result;
    long point;
    long inquiry;
    long project;
    long framework;

    @BeforeEach
    void anew() {
        place = world.anew();
        root = place.root();
        sorvik = place.sorvik();
        havgap = place.havgap();
        tor = people.register("Tor", "Dobbel " + place.id(), true);
        tora = people.register("Tora", "Dobbel " + place.id(), true);
        if (organisations.add(
                        root, NewOrganisation.named(Organisation.Form.UNIT, null, "Havn " + place.id(), "", sorvik))
                instanceof Saving.Saved(long number)) unit = number;
        need = record("need", "SENT", place.nordvik());
        result = record("result", "PUBLISHED", place.nordvik());
        point = record("contact_point", "OPEN", place.nordvik());
        inquiry = record("inquiry", "SENT", null);
        project = record("project", "RUNNING", place.nordvik());
        framework = record("framework", "IN_FORCE", null);
        needRow(need);
        row("result", "number, type, audience", result, "KNOWLEDGE", "EVERYONE");
        row("contact_point", "number, audience", point, "EVERYONE");
        row("inquiry", "number, asker, asker_role, institution", inquiry, "Hans", "RESEARCHER", "Havgap");
        row(
                "framework",
                "number, body, name_nb, starts_on, ends_on",
                framework,
                place.agreement(),
                "Rammeverk",
                day(1),
                day(28));
        projectRow();
    }

    @Test
    void anOrganisationIsNamedAsTheOneItIsToday() {
        mention(sorvik);
        String before = title(sorvik);
        String after = title(havgap);
        Map<String, Supplier<List<String>>> looks = looksOfOrganisations();

        Map<String, List<String>> seen = seen(looks);
        seen.forEach((look, names) -> assertThat(names).as(look).containsExactly(before));

        merging.merge(root, sorvik, havgap, "Samme");
        seen(looks).forEach((look, names) -> assertThat(names).as(look).containsExactly(after));

        merging.undo(root, sorvik);
        assertThat(seen(looks)).isEqualTo(seen);
    }

    @Test
    void whatBothHaveIsToldOnce() {
        mention(sorvik);
        mention(havgap);
        Map<String, Supplier<List<String>>> looks = looksOfOrganisations();

        Map<String, List<String>> seen = seen(looks);
        seen.forEach((look, names) -> assertThat(names).as(look).hasSize(2));

        merging.merge(root, sorvik, havgap, "Samme");
        Set<String> ownLines = Set.of("plans", "seats", "partners", "cases");
        seen(looks)
                .forEach((look, names) -> assertThat(names)
                        .as(look)
                        .hasSize(ownLines.contains(look) ? 2 : 1)
                        .containsOnly(title(havgap)));
        assertThat(needRows(NeedQueries.Filter.ALL).getFirst().supports()).isEqualTo(1);
        assertThat(resultRow().adoptions()).isEqualTo(1);

        merging.undo(root, sorvik);
        assertThat(seen(looks)).isEqualTo(seen);
        assertThat(resultRow().adoptions()).isEqualTo(2);
    }

    @Test
    void whoeverWroteForTheOneWritesForTheOneItIsToday() {
        Long siri = place.siri().person();
        if (siri == null) throw new IllegalStateException();
        String theirs = Visitor.edits("org", havgap);
        assertThat(accounts.visitor(siri).orElseThrow().tokens()).doesNotContain(theirs);

        merging.merge(root, sorvik, havgap, "Samme");
        assertThat(accounts.visitor(siri).orElseThrow().tokens()).contains(theirs, Visitor.edits("org", sorvik));
        assertThat(records.find(accounts.visitor(siri).orElseThrow(), havgap)
                        .orElseThrow()
                        .number())
                .isEqualTo(havgap);
        Long hans = place.hans().person();
        if (hans == null) throw new IllegalStateException();
        assertThat(accounts.visitor(hans).orElseThrow().tokens()).contains(Visitor.edits("org", sorvik));

        merging.undo(root, sorvik);
        assertThat(accounts.visitor(siri).orElseThrow().tokens()).doesNotContain(theirs);
    }

    @Test
    void nothingIsSaidTwiceOfTheOneItIsToday() {
        mention(sorvik);
        merging.merge(root, sorvik, havgap, "Samme");

        assertThat(needs.join(place.hans(), need, havgap, "Vi også", Language.BOKMAL))
                .isEqualTo(new Joining.AlreadyJoined());
        assertThat(results.adopt(place.hans(), result, havgap, null, "Vi også", Language.BOKMAL))
                .isEqualTo(new Adopting.AlreadyAdopted());
        assertThat(needs.leave(place.hans(), need, havgap)).isEqualTo(new Joining.Joined());
        assertThat(needs.find(root, need).orElseThrow().supports()).isEmpty();
    }

    @Test
    void whatStandsUnderTheOldNumberIsFoundByTheNewOne() {
        long theirs = record("need", "SENT", sorvik);
        needRow(theirs);
        long topic = record("student_topic", "OPEN", sorvik);
        row("student_topic", "number, levels", topic, new String[] {"MASTER"});
        mention(sorvik);
        NeedQueries.Filter ofHavgap = new NeedQueries.Filter("", List.of(), List.of(), List.of(), List.of(havgap));
        ProjectQueries.Filter withHavgap =
                ProjectQueries.Filter.ALL.of(ProjectQueries.Filter.Who.with(List.of(havgap)));
        TopicQueries.Filter offeredByHavgap =
                new TopicQueries.Filter("", List.of(), List.of(havgap), List.of(), List.of());

        assertThat(needRows(ofHavgap)).isEmpty();
        merging.merge(root, sorvik, havgap, "Samme");

        assertThat(needRows(ofHavgap))
                .extracting(NeedQueries.Row::number, NeedQueries.Row::ownerTitle)
                .containsExactly(tuple(theirs, title(havgap)));
        assertThat(needs.join(place.hans(), theirs, havgap, "", Language.BOKMAL))
                .isEqualTo(new Joining.OwnNeed());
        assertThat(topicQueries.totals(root, offeredByHavgap).owners()).containsEntry(havgap, 1L);
        assertThat(topicQueries.list(root, offeredByHavgap, TopicQueries.Order.SOONEST, 10, 0))
                .hasSize(1);
        assertThat(projectQueries.totals(root, withHavgap).total()).isEqualTo(1);
        assertThat(projectQueries.takenPartIn(root, havgap, 10).many()).isEqualTo(1);
        assertThat(resultQueries.adoptedBy(root, havgap, 10)).hasSize(1);
        assertThat(contactQueries.openOf(root, List.of(havgap))).hasSize(1);
        assertThat(bodyQueries
                        .totals(root, new BodyQueries.Filter("", List.of(), List.of(havgap), List.of()))
                        .total())
                .isEqualTo(1);
        assertThat(personQueries
                        .totals(root, new PersonQueries.Filter("Dobbel " + place.id(), List.of(havgap)))
                        .total())
                .isEqualTo(1);
        assertThat(bodies.companyOf(havgap, LocalDate.of(2025, 1, 1)).bodies()).containsExactly(place.agreement());

        merging.undo(root, sorvik);
        assertThat(needRows(ofHavgap)).isEmpty();
        assertThat(projectQueries.totals(root, withHavgap).total()).isZero();
    }

    @Test
    void whatIsPartOfTheOldOneIsPartOfTheNewOne() {
        row("affiliation", "person, organisation, position", tora, unit, "Havnesjef");
        merging.merge(root, sorvik, havgap, "Samme");

        assertThat(tree.unitsOf(root, havgap))
                .extracting(OrganisationTree.Unit::number)
                .containsExactly(unit);
        assertThat(organisations.find(root, unit).orElseThrow().partOf())
                .extracting(Organisations.Named::number)
                .isEqualTo(havgap);
        assertThat(personQueries.belongingTo(root, havgap, 10))
                .extracting(PersonQueries.Belonging::person)
                .containsExactly(tora);

        merging.undo(root, sorvik);
        assertThat(tree.unitsOf(root, havgap)).isEmpty();
        assertThat(personQueries.belongingTo(root, havgap, 10)).isEmpty();
    }

    @Test
    void aPersonIsNamedAsTheOneTheyAreToday() {
        mentionPerson();
        Map<String, Supplier<List<String>>> looks = new LinkedHashMap<>();
        looks.put(
                "holder",
                () -> contacts.find(root, point).orElseThrow().terms().stream()
                        .map(ContactPoint.Term::name)
                        .toList());
        looks.put(
                "seat",
                () -> seats(body())
                        .map(each -> Objects.requireNonNull(each.person()).name())
                        .toList());
        looks.put(
                "project",
                () -> projects.find(root, project).orElseThrow().contacts().stream()
                        .map(Project.Contact::name)
                        .toList());
        looks.put(
                "belonging",
                () -> personQueries.belongingTo(root, sorvik, 10).stream()
                        .map(PersonQueries.Belonging::name)
                        .toList());

        Map<String, List<String>> seen = seen(looks);
        seen.forEach((look, names) -> assertThat(names).as(look).containsExactly(title(tor)));
        merging.merge(root, tor, tora, "Samme");

        seen(looks).forEach((look, names) -> assertThat(names).as(look).containsExactly(title(tora)));
        Person one = people.find(root, tora).orElseThrow();
        assertThat(one.affiliations())
                .extracting(Person.Affiliation::organisation)
                .containsExactly(sorvik);
        assertThat(one.seats()).hasSize(1);

        merging.undo(root, tor);
        assertThat(seen(looks)).isEqualTo(seen);
        assertThat(people.find(root, tora).orElseThrow().affiliations()).isEmpty();
    }

    @Test
    void whoFollowsTheOneFollowsTheOther() {
        long same = record("need", "SENT", place.nordvik());
        following.follow(place.ola(), same);
        long ola = Objects.requireNonNull(place.ola().person());
        merging.merge(root, same, need, "Samme");

        assertThat(following.isFollowedBy(place.ola(), need)).isTrue();
        assertThat(following.followersOf(List.of(need)).get(need)).containsExactly(ola);
        assertThat(following.followedBy(place.ola(), 10))
                .extracting(RecordHead::number)
                .containsExactly(need);
    }

    private Map<String, Supplier<List<String>>> looksOfOrganisations() {
        Map<String, Supplier<List<String>>> looks = new LinkedHashMap<>();
        looks.put(
                "members",
                () -> body().members().stream().map(Body.Member::name).toList());
        looks.put(
                "members of bodies",
                () -> bodyQueries.membersOf(List.of(place.agreement())).stream()
                        .map(this::title)
                        .toList());
        looks.put(
                "plans",
                () -> body().plans().stream()
                        .map(plan -> plan.organisation().name())
                        .toList());
        looks.put(
                "seats",
                () -> body().committees().stream()
                        .flatMap(committee -> committee.seats().stream())
                        .flatMap(seat -> Stream.ofNullable(seat.organisation()))
                        .map(Organisations.Named::name)
                        .toList());
        looks.put(
                "where a person belongs",
                () -> people.find(root, tor).orElseThrow().affiliations().stream()
                        .map(Person.Affiliation::name)
                        .toList());
        looks.put(
                "served",
                () -> contacts.find(root, point).orElseThrow().serves().stream()
                        .map(ContactPoint.Served::name)
                        .toList());
        looks.put("members without a contact", () -> {
            jdbc.sql("update record set state = 'CLOSED' where number = :point")
                    .param("point", point)
                    .update();
            List<String> names = contactQueries.membersWithout(root, place.agreement()).stream()
                    .map(ContactPoint.Served::name)
                    .toList();
            jdbc.sql("update record set state = 'OPEN' where number = :point")
                    .param("point", point)
                    .update();
            return names;
        });
        looks.put(
                "supports",
                () -> needs.find(root, need).orElseThrow().supports().stream()
                        .map(Need.Support::name)
                        .toList());
        looks.put(
                "behind",
                () -> result().behind().stream().map(Organisations.Named::name).toList());
        looks.put(
                "adoptions",
                () -> result().adoptions().stream().map(Result.Adoption::name).toList());
        looks.put(
                "receivers",
                () -> inquiries.find(root, inquiry).orElseThrow().receivers().stream()
                        .map(Inquiry.Receiver::name)
                        .toList());
        looks.put(
                "cases",
                () -> inquiryQueries.standings(root, inquiry).stream()
                        .map(InquiryQueries.Standing::name)
                        .toList());
        looks.put(
                "figures",
                () -> figureQueries.byMunicipality(root, List.of(sorvik, havgap)).stream()
                        .map(FigureQueries.Figure::name)
                        .toList());
        looks.put(
                "values",
                () -> frameworks.find(root, framework).orElseThrow().goalAreas().stream()
                        .flatMap(area -> area.values().stream())
                        .map(Framework.Value::organisationTitle)
                        .toList());
        looks.put(
                "partners",
                () -> projects.find(root, project).orElseThrow().partners().stream()
                        .map(Project.Partner::name)
                        .toList());
        looks.put(
                "network",
                () -> networkQueries
                        .network(
                                root,
                                ProjectQueries.Filter.ALL.of(ProjectQueries.Filter.Who.ownedBy(place.nordvik())),
                                new NetworkQueries.Asked(false, List.of(), 10, 10))
                        .nodes()
                        .stream()
                        .filter(node -> node.organisation() != place.nordvik())
                        .map(NetworkQueries.Node::title)
                        .toList());
        return looks;
    }

    private static Map<String, List<String>> seen(Map<String, Supplier<List<String>>> looks) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        looks.forEach((look, names) -> seen.put(look, names.get()));
        return seen;
    }

    private void mention(long organisation) {
        row("body_member", "body, organisation, role", place.agreement(), organisation, "MEMBER");
        row(
                "body_plan",
                "body, organisation, title, url",
                place.agreement(),
                organisation,
                "Plan",
                "https://plan.example");
        row(
                "committee_seat",
                "body, committee, role, organisation",
                place.agreement(),
                committee(),
                "MEMBER",
                organisation);
        row("affiliation", "person, organisation, position", tor, organisation, "Rådgiver");
        row("contact_point_serves", "contact_point, organisation", point, organisation);
        row("need_support", "need, organisation", need, organisation);
        row("result_organisation", "result, organisation", result, organisation);
        row("result_adoption", "result, organisation", result, organisation);
        row("inquiry_receiver", "inquiry, organisation", inquiry, organisation);
        long given = record("inquiry_case", "WAITING", null);
        row("inquiry_case", "number, inquiry, organisation, due_on", given, inquiry, organisation, day(28));
        row("goal_area_value", "goal_area, framework, organisation, text_nb", area(), framework, organisation, "Her");
        row("project_participation", "project, organisation, unit, role", project, organisation, "", "PARTNER");
    }

    private void mentionPerson() {
        row("contact_point_serves", "contact_point, organisation", point, sorvik);
        row("affiliation", "person, organisation, position", tor, sorvik, "Rådgiver");
        row("contact_term", "contact_point, seat, person, starts_on", point, "HOLDER", tor, day(1));
        row("committee_seat", "body, committee, role", place.agreement(), committee(), "LEADER");
        long seat = jdbc.sql("select id from committee_seat where body = :body")
                .param("body", place.agreement())
                .query(Long.class)
                .single();
        row("seat_term", "body, seat, person", place.agreement(), seat, tor);
        row("project_contact", "project, person, name", project, tor, "");
    }

    private long committee() {
        return once(
                "committee", "body", place.agreement(), "body, name_nb, name_nn, name_en", "Styret", "Styret", "Board");
    }

    private long area() {
        return once("goal_area", "framework", framework, "framework, reference, name_nb, place", "a", "Område", 1);
    }

    private long once(String table, String column, long owner, String columns, Object... values) {
        Supplier<List<Long>> there = () -> jdbc.sql("select id from " + table + " where " + column + " = :owner")
                .param("owner", owner)
                .query(Long.class)
                .list();
        if (there.get().isEmpty())
            row(
                    table,
                    columns,
                    Stream.concat(Stream.of(owner), Stream.of(values)).toArray());
        return there.get().getFirst();
    }

    private void projectRow() {
        String form = jdbc.sql("select code from collaboration_form order by code limit 1")
                .query(String.class)
                .single();
        row("project", "number, form, audience, origin, credit", project, form, "EVERYONE", "UNKNOWN", "UNKNOWN");
    }

    private void needRow(long number) {
        row(
                "need",
                "number, question, audience, raised_on, raised_known_to",
                number,
                "Hvorfor?",
                "EVERYONE",
                day(1),
                "DAY");
    }

    private void row(String table, String columns, @Nullable Object... values) {
        String marks = String.join(", ", Stream.of(values).map(value -> "?").toList());
        jdbc.sql("insert into " + table + " (" + columns + ") values (" + marks + ")")
                .params(values)
                .update();
    }

    private long record(String kind, String state, @Nullable Long owner) {
        Long number = transaction.execute(status -> records.create(
                kind,
                RecordContent.titled(kind + " " + place.id(), Language.BOKMAL, state)
                        .summary("Det som står der.")
                        .owner(owner)
                        .readers(Set.of(Visitor.PUBLIC))
                        .editors(Set.of(Visitor.edits("org", place.nordvik())))));
        return Objects.requireNonNull(number);
    }

    private List<NeedQueries.Row> needRows(NeedQueries.Filter filter) {
        return needQueries.list(root, filter, NeedQueries.Order.MOST_SHARED, 200, 0).stream()
                .filter(row -> row.title().equals("need " + place.id()))
                .toList();
    }

    private ResultQueries.Row resultRow() {
        return resultQueries.list(root, ResultQueries.Filter.ALL, ResultQueries.Order.NEWEST, 200, 0).stream()
                .filter(row -> row.number() == result)
                .findFirst()
                .orElseThrow();
    }

    private Result result() {
        return results.find(root, result).orElseThrow();
    }

    private Body body() {
        return bodies.find(root, place.agreement()).orElseThrow();
    }

    private static Stream<Body.Term> seats(Body body) {
        return body.committees().stream()
                .flatMap(committee -> committee.seats().stream())
                .flatMap(seat -> seat.terms().stream());
    }

    private String title(long number) {
        return records.find(root, number).orElseThrow().title();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 2, day);
    }
}
