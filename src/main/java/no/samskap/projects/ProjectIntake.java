package no.samskap.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.Project.Origin;
import no.samskap.projects.Project.Role;
import no.samskap.projects.Project.State;
import no.samskap.projects.ProjectLines.ContactLine;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.forms.CollaborationForms;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.records.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many projects at once: read to be compared or taken out as a file, and written down by the same rules as one
 * at a time, a statement for all of them.
 */
@Service
public class ProjectIntake {
    private final JdbcClient jdbc;
    private final Records records;
    private final Trail trail;
    private final ProjectKeeping keeping;
    private final Bodies bodies;
    private final CollaborationForms forms;

    ProjectIntake(
            JdbcClient jdbc,
            Records records,
            Trail trail,
            ProjectKeeping keeping,
            Bodies bodies,
            CollaborationForms forms) {
        this.jdbc = jdbc;
        this.records = records;
        this.trail = trail;
        this.keeping = keeping;
        this.bodies = bodies;
        this.forms = forms;
    }

    /** A project as it is, with the lines a table has room for. */
    public record Known(
            RecordHead head,
            ProjectText text,
            List<Project.Partner> partners,
            List<Project.Contact> contacts,
            List<Project.Funding> funding) {}

    /** A project to be written down. */
    public record Given(ProjectText text, ProjectLines lines, Provenance from) {}

    /** Title and owner of a project, to find those that are alike. */
    public record Titled(
            long number, String title, @Nullable Long owner, Set<Long> parties) {}

    /** What keeps the visitor from writing such a project down; empty where nothing does. */
    public Optional<Saving> refused(Visitor visitor, ProjectText text) {
        if (!ProjectPolicy.mayWriteFor(visitor, text.owner())) return Optional.of(new Saving.NotYours());
        if (forms.find(text.form()).filter(form -> !form.retired()).isEmpty())
            return Optional.of(new Saving.UnknownForm(text.form()));
        return mayCountUnder(visitor, text.body(), text.focusArea())
                ? Optional.empty()
                : Optional.of(new Saving.NotYourBody());
    }

    /** Hands on each project the visitor may read, in no order. */
    public void titles(Visitor visitor, Consumer<Titled> each) {
        jdbc.sql(TITLES).param("tokens", visitor.tokenArray()).query(row -> {
            each.accept(titled(row));
        });
    }

    /** Hands on those of these projects that the visitor may read, in no order. */
    public void titles(Visitor visitor, Collection<Long> numbers, Consumer<Titled> each) {
        if (numbers.isEmpty()) return;
        jdbc.sql(TITLES + " and r.number = any (:numbers)")
                .param("tokens", visitor.tokenArray())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    each.accept(titled(row));
                });
    }

    private static final String TITLES = """
            select r.number, r.title, r.owner,
                   array(select distinct pp.organisation from project_participation pp where pp.project = r.number) as parties
              from readable(:tokens) r join project p on p.number = r.number
             where r.kind = 'project'""";

    private static Titled titled(ResultSet row) throws SQLException {
        return new Titled(
                row.getLong("number"), row.getString("title"), ProjectRepository.number(row, "owner"), Set.of((Long[])
                        row.getArray("parties").getArray()));
    }

    /** Those the visitor may read, in the order asked for. */
    public List<Known> known(Visitor visitor, Collection<Long> numbers) {
        if (numbers.isEmpty()) return List.of();
        List<RecordHead> heads = records.findAll(visitor, numbers);
        Map<Long, RecordHead> byNumber =
                heads.stream().collect(Collectors.toMap(RecordHead::number, head -> head, (one, same) -> one));
        Long[] all = byNumber.keySet().toArray(Long[]::new);
        Map<Long, ProjectText> texts = texts(byNumber, all);
        Map<Long, List<Project.Partner>> partners = lines(
                all,
                """
                        select p.project, p.id, p.organisation, o.title, p.unit, p.role, p.starts, p.ends, p.effort_hours,
                               p.effort_kroner
                          from project_participation p join readable(:tokens) o on o.number = p.organisation
                         where p.project = any (:numbers) order by p.project, o.title, p.unit""",
                visitor,
                (row, i) -> new Project.Partner(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        row.getString("unit"),
                        Role.valueOf(row.getString("role")),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        row.getObject("effort_hours", Integer.class),
                        ProjectRepository.number(row, "effort_kroner")));
        Map<Long, List<Project.Contact>> contacts = lines(
                all,
                """
                        select c.project, c.id, c.person, coalesce(p.title, c.name) as called
                          from project_contact c left join readable(:tokens) p on p.number = c.person
                         where c.project = any (:numbers)
                           and (p.number is not null or (c.person is null and 'members' = any (cast(:tokens as text[]))))
                         order by c.project, called""",
                visitor,
                (row, i) -> new Project.Contact(
                        row.getLong("id"), ProjectRepository.number(row, "person"), row.getString("called")));
        Map<Long, List<Project.Funding>> funding = lines(
                all,
                """
                        select project, id, funder, funder_name, programme, amount_kroner, year, source, :tokens is null
                          from project_funding where project = any (:numbers)
                         order by project, amount_kroner desc nulls last, id""",
                visitor,
                (row, i) -> new Project.Funding(
                        row.getLong("id"),
                        ProjectRepository.number(row, "funder"),
                        row.getString("funder_name"),
                        row.getString("programme"),
                        ProjectRepository.number(row, "amount_kroner"),
                        row.getObject("year", Integer.class),
                        Project.Source.valueOf(row.getString("source"))));
        List<Known> known = new ArrayList<>();
        for (RecordHead head : heads) {
            ProjectText text = texts.get(head.number());
            if (text != null)
                known.add(new Known(
                        head,
                        text,
                        partners.getOrDefault(head.number(), List.of()),
                        contacts.getOrDefault(head.number(), List.of()),
                        funding.getOrDefault(head.number(), List.of())));
        }
        return known;
    }

    private Map<Long, ProjectText> texts(Map<Long, RecordHead> heads, Long[] numbers) {
        Map<Long, ProjectText> texts = new HashMap<>();
        jdbc.sql("""
                        select number, form, stopped_because, starts, ends, body, focus_area, audience, brokered_by, origin,
                               origin_note
                          from project where number = any (:numbers)""").param("numbers", numbers).query(row -> {
            RecordHead head = Objects.requireNonNull(heads.get(row.getLong("number")));
            texts.put(
                    head.number(),
                    new ProjectText(
                            head.title(),
                            head.summary(),
                            head.language(),
                            row.getString("form"),
                            State.valueOf(head.state()),
                            row.getString("stopped_because"),
                            head.owner(),
                            ProjectRepository.number(row, "body"),
                            ProjectRepository.number(row, "focus_area"),
                            WrittenDates.read(row, "starts"),
                            WrittenDates.read(row, "ends"),
                            Audience.valueOf(row.getString("audience")),
                            Set.copyOf(head.themes()),
                            row.getString("brokered_by"),
                            Origin.valueOf(row.getString("origin")),
                            row.getString("origin_note")));
        });
        return texts;
    }

    @FunctionalInterface
    private interface LineReader<T> {
        T read(ResultSet row, int i) throws SQLException;
    }

    private <T> Map<Long, List<T>> lines(Long[] numbers, String sql, Visitor visitor, LineReader<T> reader) {
        Map<Long, List<T>> lines = new HashMap<>();
        jdbc.sql(sql)
                .param("numbers", numbers)
                .param("tokens", visitor.tokenArray())
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("project"), number -> new ArrayList<>())
                            .add(reader.read(row, 0));
                });
        return lines;
    }

    /**
     * Writes down many projects, all or nothing. Whoever calls has asked {@link #refused} and looked the organisations up.
     *
     * @return their numbers, in the order given
     * @throws IllegalStateException where one may not be written: nothing is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> writeAll(Visitor visitor, List<Given> all) {
        if (all.isEmpty()) return List.of();
        Map<List<@Nullable Object>, Boolean> asked = new HashMap<>();
        for (Given given : all) {
            ProjectText text = given.text();
            List<@Nullable Object> rights =
                    java.util.Arrays.asList(text.owner(), text.body(), text.focusArea(), text.form());
            if (asked.putIfAbsent(rights, true) == null
                    && refused(visitor, text).isPresent())
                throw new IllegalStateException("Checked before: may not write for " + rights);
        }
        Map<Long, RecordHead> named = named(visitor, all);
        List<Long> numbers = records.reserve(all.size());
        Map<Long, RecordContent> contents = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) contents.put(numbers.get(i), content(all.get(i), named));
        records.createAll(Project.KIND, contents);
        insert(numbers, all);
        insertPartners(numbers, all);
        insertContacts(numbers, all);
        insertFunding(numbers, all);
        jdbc.sql("""
                        insert into project_stage (project, stage, note)
                        select number, stage, stopped_because from project where number = any (:numbers) and stage is not null""").param("numbers", numbers.toArray(Long[]::new)).update();
        return numbers;
    }

    /**
     * Takes back projects that were written by mistake, where nobody has changed them or built on them since. They count no more;
     * only administrators find what they said, in their history.
     *
     * @param writtenVersions each project's version as it was written
     * @return those that were taken back; the others are left as they are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> takeBack(Visitor visitor, Map<Long, Integer> writtenVersions) {
        Set<Long> builtOn = trail.builtOn(writtenVersions.keySet());
        Set<Long> untouched = records.findAll(visitor, writtenVersions.keySet()).stream()
                .filter(head -> head.mayBeEditedBy(visitor))
                .filter(head -> Objects.equals(writtenVersions.get(head.number()), head.version()))
                .map(RecordHead::number)
                .filter(number -> !builtOn.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
        if (untouched.isEmpty()) return untouched;
        records.remove(untouched);
        for (String table : List.of(
                "project_participation", "project_contact", "project_funding", "project_milestone", "project_stage"))
            delete(table, "project", untouched);
        delete("project", "number", untouched);
        return untouched;
    }

    private void delete(String table, String column, Set<Long> projects) {
        jdbc.sql("delete from " + table + " where " + column + " = any (:projects)")
                .param("projects", projects.toArray(Long[]::new))
                .update();
    }

    private boolean mayCountUnder(Visitor visitor, @Nullable Long body, @Nullable Long focusArea) {
        if (body == null) return focusArea == null;
        if (!Bodies.mayLetCount(visitor, body, null)
                || records.find(visitor, Bodies.KIND, body).isEmpty()) return false;
        return focusArea == null || bodies.focusAreas(visitor, body).stream().anyMatch(area -> area.id() == focusArea);
    }

    private Map<Long, RecordHead> named(Visitor visitor, List<Given> all) {
        Set<Long> numbers = new HashSet<>();
        for (Given given : all) {
            given.lines().partners().forEach(line -> numbers.add(line.organisation()));
            if (given.text().owner() != null) numbers.add(given.text().owner());
        }
        Map<Long, RecordHead> named =
                records.findAll(visitor, numbers).stream().collect(Collectors.toMap(RecordHead::number, head -> head));
        if (!named.keySet().containsAll(numbers))
            throw new IllegalStateException("Looked up before: an organisation is gone");
        return named;
    }

    private RecordContent content(Given given, Map<Long, RecordHead> named) {
        List<PartnerLine> partners = partners(given);
        Set<Long> parties = ProjectKeeping.parties(
                given.text().owner(),
                partners.stream().map(PartnerLine::organisation).collect(Collectors.toSet()));
        List<String> words = Stream.of(
                        partners.stream()
                                .map(line -> Objects.requireNonNull(named.get(line.organisation()))
                                        .title()),
                        given.lines().funding().stream().map(FundingLine::funderName),
                        given.lines().funding().stream().map(FundingLine::programme))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return keeping.content(given.text(), parties, words);
    }

    private static List<PartnerLine> partners(Given given) {
        return given.lines().partners().stream()
                .filter(line -> !line.saysNoMoreThan(given.text().owner()))
                .toList();
    }

    private void insert(List<Long> numbers, List<Given> all) {
        jdbc.sql("""
                        insert into project (number, form, stopped_because, starts, ends, body, focus_area, audience,
                                             brokered_by, origin, credit, origin_note, source, owner_stated, stage)
                        select *
                          from unnest(cast(:numbers as bigint[]), cast(:forms as text[]), cast(:stopped as text[]),
                                      cast(:starts as text[]), cast(:ends as text[]), cast(:bodies as bigint[]),
                                      cast(:areas as bigint[]), cast(:audiences as text[]), cast(:brokers as text[]),
                                      cast(:origins as text[]), cast(:origins as text[]), cast(:notes as text[]),
                                      cast(:sources as text[]), cast(:stated as boolean[]), cast(:stages as text[]))""")
                .param("numbers", numbers.toArray(Long[]::new))
                .param("forms", texts(all, ProjectText::form))
                .param("stopped", texts(all, ProjectText::stoppedBecause))
                .param("starts", texts(all, text -> WrittenDates.text(text.starts())))
                .param("ends", texts(all, text -> WrittenDates.text(text.ends())))
                .param("bodies", all.stream().map(given -> given.text().body()).toArray(Long[]::new))
                .param(
                        "areas",
                        all.stream().map(given -> given.text().focusArea()).toArray(Long[]::new))
                .param("audiences", texts(all, text -> text.audience().name()))
                .param("brokers", texts(all, ProjectText::brokeredBy))
                .param("origins", texts(all, text -> text.origin().name()))
                .param("stages", texts(all, ProjectIntake::stage))
                .param("notes", texts(all, ProjectText::originNote))
                .param(
                        "sources",
                        all.stream().map(given -> given.from().source()).toArray(String[]::new))
                .param(
                        "stated",
                        all.stream().map(given -> given.from().ownerStated()).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String stage(ProjectText text) {
        Stage first = Stage.first(text.state(), text.form());
        return first == null ? null : first.name();
    }

    private static String[] texts(List<Given> all, Function<ProjectText, @Nullable String> part) {
        return all.stream().map(given -> part.apply(given.text())).toArray(String[]::new);
    }

    private record Row<T>(long project, T line) {}

    private static <T> List<Row<T>> rows(List<Long> numbers, List<Given> all, Function<Given, List<T>> lines) {
        List<Row<T>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            for (T line : lines.apply(all.get(i))) rows.add(new Row<>(numbers.get(i), line));
        return rows;
    }

    private static <T> Object[] column(List<Row<T>> rows, Function<T, @Nullable Object> part, Object[] empty) {
        Object[] column = java.util.Arrays.copyOf(empty, rows.size());
        for (int i = 0; i < column.length; i++)
            column[i] = part.apply(rows.get(i).line());
        return column;
    }

    private static <T> Long[] projects(List<Row<T>> rows) {
        return rows.stream().map(Row::project).toArray(Long[]::new);
    }

    private void insertPartners(List<Long> numbers, List<Given> all) {
        List<Row<PartnerLine>> rows = rows(numbers, all, ProjectIntake::partners);
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_participation (project, organisation, unit, role, starts, ends, effort_hours,
                                                            effort_kroner)
                        select *
                          from unnest(cast(:projects as bigint[]), cast(:organisations as bigint[]), cast(:units as text[]),
                                      cast(:roles as text[]), cast(:starts as text[]), cast(:ends as text[]), cast(:hours as int[]),
                                      cast(:kroner as bigint[]))
                        on conflict do nothing""")
                .param("projects", projects(rows))
                .param("organisations", column(rows, PartnerLine::organisation, new Long[0]))
                .param("units", column(rows, PartnerLine::unit, new String[0]))
                .param("roles", column(rows, line -> line.role().name(), new String[0]))
                .param("starts", column(rows, line -> WrittenDates.text(line.from()), new String[0]))
                .param("ends", column(rows, line -> WrittenDates.text(line.to()), new String[0]))
                .param("hours", column(rows, PartnerLine::effortHours, new Integer[0]))
                .param("kroner", column(rows, PartnerLine::effortKroner, new Long[0]))
                .update();
    }

    private void insertContacts(List<Long> numbers, List<Given> all) {
        List<Row<ContactLine>> rows = rows(numbers, all, given -> given.lines().contacts());
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_contact (project, person, name)
                        select * from unnest(cast(:projects as bigint[]), cast(:people as bigint[]), cast(:names as text[]))""")
                .param("projects", projects(rows))
                .param("people", column(rows, ContactLine::person, new Long[0]))
                .param("names", column(rows, ContactLine::name, new String[0]))
                .update();
    }

    private void insertFunding(List<Long> numbers, List<Given> all) {
        List<Row<FundingLine>> rows = rows(numbers, all, given -> given.lines().funding());
        if (rows.isEmpty()) return;
        jdbc.sql("""
                        insert into project_funding (project, funder, funder_name, programme, amount_kroner, year, source)
                        select *
                          from unnest(cast(:projects as bigint[]), cast(:funders as bigint[]), cast(:names as text[]),
                                      cast(:programmes as text[]), cast(:amounts as bigint[]), cast(:years as int[]),
                                      cast(:kinds as text[]))""")
                .param("projects", projects(rows))
                .param("funders", column(rows, FundingLine::funder, new Long[0]))
                .param("names", column(rows, FundingLine::funderName, new String[0]))
                .param("programmes", column(rows, FundingLine::programme, new String[0]))
                .param("amounts", column(rows, FundingLine::amountKroner, new Long[0]))
                .param("years", column(rows, FundingLine::year, new Integer[0]))
                .param("kinds", column(rows, line -> line.source().name(), new String[0]))
                .update();
    }
}
