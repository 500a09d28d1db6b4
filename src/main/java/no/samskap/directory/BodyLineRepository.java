package no.samskap.directory;

import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saves a body's rows one by one. Each names its body, so that a row of another is never touched. */
@Repository
class BodyLineRepository {
    private final JdbcClient jdbc;

    BodyLineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addPeriod(long body, NewBody.AgreementPeriod agreed) {
        period(jdbc.sql("""
                        insert into body_period (body, name_nb, name_nn, name_en, starts_on, ends_on)
                        values (:body, :nameNb, :nameNn, :nameEn, :from, :to)"""), body, agreed).update();
    }

    void changePeriod(long body, long id, NewBody.AgreementPeriod agreed) {
        period(jdbc.sql("""
                        update body_period
                           set name_nb = :nameNb, name_nn = :nameNn, name_en = :nameEn, starts_on = :from, ends_on = :to
                         where body = :body and id = :id"""), body, agreed).param("id", id).update();
    }

    private static JdbcClient.StatementSpec period(
            JdbcClient.StatementSpec sql, long body, NewBody.AgreementPeriod agreed) {
        return dated(BodyRepository.named(sql, "name", agreed.name()), agreed.period())
                .param("body", body);
    }

    void removePeriod(long body, long id) {
        remove("delete from body_period where body = :body and id = :id", body, id);
    }

    void addMember(long body, NewBody.Member member) {
        member(jdbc.sql("""
                        insert into body_member (body, organisation, role, starts_on, ends_on)
                        values (:body, :organisation, :role, :from, :to)"""), body, member).update();
    }

    void changeMember(long body, long id, NewBody.Member member) {
        member(jdbc.sql("""
                        update body_member set organisation = :organisation, role = :role, starts_on = :from, ends_on = :to
                         where body = :body and id = :id"""), body, member).param("id", id).update();
    }

    private static JdbcClient.StatementSpec member(JdbcClient.StatementSpec sql, long body, NewBody.Member member) {
        return dated(sql, member.period())
                .param("body", body)
                .param("organisation", member.organisation())
                .param("role", member.role().name());
    }

    void removeMember(long body, long id) {
        remove("delete from body_member where body = :body and id = :id", body, id);
    }

    /** Data files know an area by a key; one that is written here is known by the next number. */
    void addFocusArea(long body, BodyLine.FocusArea area, int place) {
        focusArea(jdbc.sql("""
                        insert into focus_area (body, reference, name_nb, name_nn, name_en, note_nb, note_nn, note_en,
                                                starts_on, ends_on, place)
                        select :body, 'area-' || (1 + count(*)), :nameNb, :nameNn, :nameEn, :noteNb, :noteNn, :noteEn,
                               cast(:from as date), cast(:to as date), :place
                          from focus_area where body = :body and reference like 'area-%'"""), body, area).param("place", place).update();
    }

    void changeFocusArea(long body, long id, BodyLine.FocusArea area) {
        focusArea(jdbc.sql("""
                        update focus_area
                           set name_nb = :nameNb, name_nn = :nameNn, name_en = :nameEn, note_nb = :noteNb,
                               note_nn = :noteNn, note_en = :noteEn, starts_on = cast(:from as date), ends_on = cast(:to as date)
                         where body = :body and id = :id"""), body, area).param("id", id).update();
    }

    private static JdbcClient.StatementSpec focusArea(
            JdbcClient.StatementSpec sql, long body, BodyLine.FocusArea area) {
        var named = BodyRepository.named(sql, "name", area.name());
        return dated(BodyRepository.named(named, "note", area.note()), area.period())
                .param("body", body);
    }

    long addCommittee(long body, BodyLine.Committee committee, int place) {
        return committee(jdbc.sql("""
                        insert into committee (body, name_nb, name_nn, name_en, purpose_nb, purpose_nn, purpose_en, focus_area, place)
                        values (:body, :nameNb, :nameNn, :nameEn, :purposeNb, :purposeNn, :purposeEn, :area, :place)
                        returning id"""), body, committee)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    void changeCommittee(long body, long id, BodyLine.Committee committee) {
        committee(jdbc.sql("""
                        update committee
                           set name_nb = :nameNb, name_nn = :nameNn, name_en = :nameEn, purpose_nb = :purposeNb,
                               purpose_nn = :purposeNn, purpose_en = :purposeEn, focus_area = :area
                         where body = :body and id = :id"""), body, committee).param("id", id).update();
    }

    private static JdbcClient.StatementSpec committee(
            JdbcClient.StatementSpec sql, long body, BodyLine.Committee committee) {
        var named = BodyRepository.named(sql, "name", committee.name());
        return BodyRepository.named(named, "purpose", committee.purpose())
                .param("body", body)
                .param("area", committee.focusArea());
    }

    /** With its seats, and who held them. */
    void removeCommittee(long body, long id) {
        remove("delete from committee where body = :body and id = :id", body, id);
    }

    long addSeat(long body, long committee, BodyLine.Seat seat) {
        return seat(jdbc.sql("""
                        insert into committee_seat (body, committee, role, title, organisation)
                        values (:body, :committee, :role, :title, :organisation)
                        returning id"""), body, seat)
                .param("committee", committee)
                .query(Long.class)
                .single();
    }

    void changeSeat(long body, long id, BodyLine.Seat seat) {
        seat(jdbc.sql("""
                        update committee_seat set role = :role, title = :title, organisation = :organisation
                         where body = :body and id = :id"""), body, seat).param("id", id).update();
    }

    private static JdbcClient.StatementSpec seat(JdbcClient.StatementSpec sql, long body, BodyLine.Seat seat) {
        return sql.param("body", body)
                .param("role", seat.role().name())
                .param("title", seat.title())
                .param("organisation", seat.organisation());
    }

    void removeSeat(long body, long id) {
        remove("delete from committee_seat where body = :body and id = :id", body, id);
    }

    void addTerm(long body, long seat, BodyLine.Term term) {
        dated(jdbc.sql("""
                        insert into seat_term (body, seat, person, starts_on, ends_on)
                        values (:body, :seat, :person, :from, :to)"""), term.period())
                .param("body", body)
                .param("seat", seat)
                .param("person", term.person())
                .update();
    }

    /** Who it was is not changed: somebody else in the seat is another term. */
    void changeTerm(long body, long id, Period period) {
        dated(jdbc.sql("update seat_term set starts_on = :from, ends_on = :to where body = :body and id = :id"), period)
                .param("body", body)
                .param("id", id)
                .update();
    }

    void removeTerm(long body, long id) {
        remove("delete from seat_term where body = :body and id = :id", body, id);
    }

    /** Bodies where the person has a seat for the organisation on the day or later. */
    List<Long> bodiesWithSeatsOf(long person, long organisation, LocalDate on) {
        return jdbc.sql("""
                        select distinct t.body from seat_term t join committee_seat s on s.id = t.seat
                         where t.person = any (array(select numbers_of(:person)))
                           and s.organisation = any (array(select numbers_of(:organisation)))
                           and (t.ends_on is null or t.ends_on >= :on)
                         order by t.body""")
                .param("person", person)
                .param("organisation", organisation)
                .param("on", on)
                .query(Long.class)
                .list();
    }

    /** The person is out of those seats from this day on; a term that had not begun never was. */
    void leaveSeats(long body, long person, long organisation, LocalDate on) {
        String theirs = """
                 where body = :body and person = any (array(select numbers_of(:person)))
                   and seat in (select s.id from committee_seat s
                                 where s.body = :body and s.organisation = any (array(select numbers_of(:organisation))))
                """;
        for (String change : List.of(
                "delete from seat_term" + theirs + " and starts_on >= :on",
                "update seat_term set ends_on = cast(:on as date) - 1" + theirs
                        + " and (ends_on is null or ends_on >= :on)"))
            jdbc.sql(change)
                    .param("body", body)
                    .param("person", person)
                    .param("organisation", organisation)
                    .param("on", on)
                    .update();
    }

    void addPlan(long body, BodyLine.Plan plan) {
        plan(jdbc.sql("""
                        insert into body_plan (body, organisation, title, url, starts_on, ends_on, themes)
                        values (:body, :organisation, :title, :url, :from, :to, :themes)"""), body, plan).update();
    }

    void changePlan(long body, long id, BodyLine.Plan plan) {
        plan(jdbc.sql("""
                        update body_plan
                           set organisation = :organisation, title = :title, url = :url, starts_on = :from, ends_on = :to,
                               themes = :themes
                         where body = :body and id = :id"""), body, plan).param("id", id).update();
    }

    private static JdbcClient.StatementSpec plan(JdbcClient.StatementSpec sql, long body, BodyLine.Plan plan) {
        return dated(sql, plan.period())
                .param("body", body)
                .param("organisation", plan.organisation())
                .param("title", plan.title())
                .param("url", plan.url())
                .param("themes", plan.themes().toArray(Long[]::new));
    }

    void removePlan(long body, long id) {
        remove("delete from body_plan where body = :body and id = :id", body, id);
    }

    private void remove(String sql, long body, long id) {
        jdbc.sql(sql).param("body", body).param("id", id).update();
    }

    private static JdbcClient.StatementSpec dated(JdbcClient.StatementSpec sql, @Nullable Period period) {
        return sql.param("from", period == null ? null : period.from())
                .param("to", period == null ? null : period.to());
    }
}
