package no.samskap.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samskap.core.LocalizedText;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.records.RecordHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads one cooperation body, and saves it with all that belongs to it. */
@Repository
class BodyRepository {
    private static final String FOCUS_AREA_COLUMNS = """
            id, body, reference, name_nb, name_nn, name_en, note_nb, note_nn, note_en, starts_on, ends_on
            """;

    private final JdbcClient jdbc;
    private final BodyLineRepository lines;

    BodyRepository(JdbcClient jdbc, BodyLineRepository lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    Optional<Body> find(Visitor visitor, RecordHead head) {
        List<Body.AgreementPeriod> periods = periods(head.number());
        List<Body.Member> members = members(visitor, head.number());
        List<Body.FocusArea> focusAreas = focusAreas(head.number());
        List<Body.Committee> committees = committees(visitor, head.number());
        List<Body.Plan> plans = plans(visitor, head.number());
        return jdbc.sql("select form, mandate, reference, source from body where number = :number")
                .param("number", head.number())
                .query((row, i) -> new Body(
                        head,
                        Body.Form.valueOf(row.getString("form")),
                        List.of((String[]) row.getArray("mandate").getArray()),
                        row.getString("reference"),
                        row.getString("source"),
                        periods,
                        members,
                        focusAreas,
                        committees,
                        plans))
                .optional();
    }

    private List<Body.AgreementPeriod> periods(long number) {
        return jdbc.sql("""
                        select id, name_nb, name_nn, name_en, starts_on, ends_on
                          from body_period where body = :number order by starts_on, id""")
                .param("number", number)
                .query((row, i) -> new Body.AgreementPeriod(row.getLong("id"), text(row, "name"), period(row)))
                .list();
    }

    /** Of two that were merged and take part at the same time, the one with the greater role is shown. */
    private List<Body.Member> members(Visitor visitor, long number) {
        return jdbc.sql("""
                        with line as (
                            select m.id, m.organisation as called, o.number as organisation, o.title, m.role, m.starts_on, m.ends_on,
                                   array_position(array['LEAD', 'MEMBER', 'PARTNER', 'OBSERVER'], m.role) as place
                              from body_member m join readable_today(:tokens) o on o.called = m.organisation
                             where m.body = :number
                        )
                        select l.id, l.organisation, l.title, l.role, l.starts_on, l.ends_on
                          from line l
                         where not exists (
                               select 1 from line x
                                where x.organisation = l.organisation and x.called <> l.called
                                  and daterange(x.starts_on, x.ends_on, '[]') && daterange(l.starts_on, l.ends_on, '[]')
                                  and (x.place, x.called <> x.organisation, x.id) < (l.place, l.called <> l.organisation, l.id))
                         order by l.place, l.title, l.starts_on""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Body.Member(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        Body.Membership.valueOf(row.getString("role")),
                        period(row)))
                .list();
    }

    List<Body.FocusArea> focusAreas(long number) {
        return jdbc.sql("select " + FOCUS_AREA_COLUMNS + " from focus_area where body = :number order by place, id")
                .param("number", number)
                .query((row, i) -> focusArea(row))
                .list();
    }

    Optional<Body.FocusArea> focusArea(long id) {
        return jdbc.sql("select " + FOCUS_AREA_COLUMNS + " from focus_area where id = :id")
                .param("id", id)
                .query((row, i) -> focusArea(row))
                .optional();
    }

    private static Body.FocusArea focusArea(ResultSet row) throws SQLException {
        return new Body.FocusArea(
                row.getLong("id"),
                row.getLong("body"),
                row.getString("reference"),
                text(row, "name"),
                textIfAny(row, "note"),
                period(row));
    }

    private List<Body.Committee> committees(Visitor visitor, long number) {
        Map<Long, List<Body.Seat>> seats = seats(visitor, number);
        return jdbc.sql("""
                        select id, name_nb, name_nn, name_en, purpose_nb, purpose_nn, purpose_en, focus_area
                          from committee where body = :number order by place, id""")
                .param("number", number)
                .query((row, i) -> new Body.Committee(
                        row.getLong("id"),
                        text(row, "name"),
                        textIfAny(row, "purpose"),
                        row.getObject("focus_area", Long.class),
                        seats.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** An organisation the visitor may not read leaves the seat without one, a person the term without a name. */
    private Map<Long, List<Body.Seat>> seats(Visitor visitor, long number) {
        Map<Long, List<Body.Term>> terms = terms(visitor, number);
        Map<Long, List<Body.Seat>> seats = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id, s.committee, s.role, s.title, o.number as organisation, o.title as organisation_name
                          from committee_seat s
                          left join readable_today(:tokens) o on o.called = s.organisation
                         where s.body = :number
                         order by array_position(array['LEADER', 'DEPUTY', 'PROJECT_LEADER', 'COORDINATOR', 'MEMBER'], s.role),
                                  s.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(row -> {
                    String organisation = row.getString("organisation_name");
                    seats.computeIfAbsent(row.getLong("committee"), committee -> new ArrayList<>())
                            .add(new Body.Seat(
                                    row.getLong("id"),
                                    Body.Role.valueOf(row.getString("role")),
                                    row.getString("title"),
                                    organisation == null
                                            ? null
                                            : new Organisations.Named(row.getLong("organisation"), organisation),
                                    terms.getOrDefault(row.getLong("id"), List.of())));
                });
        return seats;
    }

    private Map<Long, List<Body.Term>> terms(Visitor visitor, long number) {
        Map<Long, List<Body.Term>> terms = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.id, t.seat, t.starts_on, t.ends_on, p.number as person, p.title as person_name, i.invented
                          from seat_term t
                          left join readable_today(:tokens) p on p.called = t.person
                          left join person i on i.number = p.number
                         where t.body = :number
                         order by t.starts_on desc nulls last, t.id desc""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(row -> {
                    String person = row.getString("person_name");
                    terms.computeIfAbsent(row.getLong("seat"), seat -> new ArrayList<>())
                            .add(new Body.Term(
                                    row.getLong("id"),
                                    person == null
                                            ? null
                                            : new People.Named(
                                                    row.getLong("person"), person, row.getBoolean("invented")),
                                    period(row)));
                });
        return terms;
    }

    private List<Body.Plan> plans(Visitor visitor, long number) {
        return jdbc.sql("""
                        select p.id, o.number as organisation, o.title as organisation_name, p.title, p.url, p.starts_on, p.ends_on, p.themes
                          from body_plan p join readable_today(:tokens) o on o.called = p.organisation
                         where p.body = :number
                         order by o.title, p.starts_on desc nulls last, p.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query((row, i) -> new Body.Plan(
                        row.getLong("id"),
                        new Organisations.Named(row.getLong("organisation"), row.getString("organisation_name")),
                        row.getString("title"),
                        row.getString("url"),
                        period(row),
                        List.of((Long[]) row.getArray("themes").getArray())))
                .list();
    }

    void insert(long number, NewBody body) {
        jdbc.sql("""
                        insert into body (number, form, mandate, reference, source)
                        values (:number, :form, :mandate, :reference, :source)""")
                .param("number", number)
                .param("form", body.form().name())
                .param("mandate", body.mandate().toArray(String[]::new))
                .param("reference", body.reference())
                .param("source", body.source())
                .update();
        body.periods().forEach(period -> lines.addPeriod(number, period));
        body.members().forEach(member -> lines.addMember(number, member));
        Map<String, Long> areas = new LinkedHashMap<>();
        for (NewBody.FocusArea area : body.focusAreas())
            areas.put(area.reference(), insert(number, area, areas.size()));
        int place = 0;
        for (NewBody.Committee committee : body.committees()) insert(number, committee, areas, place++);
    }

    private long insert(long number, NewBody.FocusArea area, int place) {
        var sql = jdbc.sql("""
                        insert into focus_area (body, reference, name_nb, name_nn, name_en, note_nb, note_nn, note_en,
                                                starts_on, ends_on, place)
                        values (:number, :reference, :nameNb, :nameNn, :nameEn, :noteNb, :noteNn, :noteEn, :from, :to, :place)
                        returning id""");
        return named(named(sql, "name", area.name()), "note", area.note())
                .param("number", number)
                .param("reference", area.reference())
                .param("from", area.period().from())
                .param("to", area.period().to())
                .param("place", place)
                .query(Long.class)
                .single();
    }

    private void insert(long number, NewBody.Committee committee, Map<String, Long> areas, int place) {
        Long area = committee.focusArea() == null ? null : areas.get(committee.focusArea());
        if (committee.focusArea() != null && area == null)
            throw new IllegalArgumentException("The body has no focus area " + committee.focusArea());
        long id =
                lines.addCommittee(number, new BodyLine.Committee(committee.name(), committee.purpose(), area), place);
        for (NewBody.Seat seat : committee.seats()) insert(number, id, seat);
    }

    private void insert(long number, long committee, NewBody.Seat seat) {
        long id = lines.addSeat(number, committee, new BodyLine.Seat(seat.role(), seat.title(), seat.organisation()));
        for (NewBody.Term term : seat.before())
            lines.addTerm(number, id, new BodyLine.Term(term.person(), term.period()));
        if (seat.person() != null) lines.addTerm(number, id, new BodyLine.Term(seat.person(), seat.period()));
    }

    void update(long number, BodyText text) {
        jdbc.sql("""
                        update body set mandate = :mandate, form = :form
                         where number = :number and (mandate <> cast(:mandate as text[]) or form <> :form)""")
                .param("number", number)
                .param("form", text.form().name())
                .param("mandate", text.mandate().toArray(String[]::new))
                .update();
    }

    static JdbcClient.StatementSpec named(JdbcClient.StatementSpec sql, String column, @Nullable LocalizedText text) {
        return sql.param(column + "Nb", text == null ? "" : text.nb())
                .param(column + "Nn", text == null ? "" : text.nn())
                .param(column + "En", text == null ? "" : text.en());
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                row.getString(column + "_nb"), row.getString(column + "_nn"), row.getString(column + "_en"));
    }

    private static @Nullable LocalizedText textIfAny(ResultSet row, String column) throws SQLException {
        return row.getString(column + "_nb").isEmpty() ? null : text(row, column);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class));
    }
}
