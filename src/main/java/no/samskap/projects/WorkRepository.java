package no.samskap.projects;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.projects.ProjectWork.Budget;
import no.samskap.projects.ProjectWork.Instalment;
import no.samskap.projects.ProjectWork.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves the work that goes into projects, a line each. */
@Repository
class WorkRepository {
    private final JdbcClient jdbc;

    WorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name that is not in the directory is shown to members only: nobody said that it may be public. */
    List<Worker> workers(Visitor visitor, long project) {
        return jdbc.sql("""
                        select w.id, o.number as organisation, o.title, p.number as person, coalesce(p.title, w.name) as called, w.task, w.share,
                               w.starts, w.ends, w.freed
                          from project_person w
                          join readable_today(:tokens) o on o.called = w.organisation
                          left join readable_today(:tokens) p on p.called = w.person
                         where w.project = :project and (p.number is not null or (w.person is null and :member))
                         order by o.title, called""")
                .param("tokens", visitor.tokenArray())
                .param("member", visitor.isSignedIn())
                .param("project", project)
                .query((row, i) -> new Worker(
                        row.getLong("id"),
                        row.getLong("organisation"),
                        row.getString("title"),
                        ProjectRepository.number(row, "person"),
                        row.getString("called"),
                        row.getString("task"),
                        row.getObject("share", Integer.class),
                        WrittenDates.read(row, "starts"),
                        WrittenDates.read(row, "ends"),
                        row.getBoolean("freed")))
                .list();
    }

    /** Organisations that free somebody for the project, whoever asks. */
    Set<Long> freeing(long project) {
        return jdbc.sql(
                        "select distinct number_today(organisation) from project_person where project = :project and freed")
                .param("project", project)
                .query(Long.class)
                .set();
    }

    List<Instalment> instalments(long project) {
        return jdbc.sql("""
                        select i.id, i.funding, f.funder_name, i.due, i.amount_kroner, i.paid_on
                          from project_instalment i join project_funding f on f.id = i.funding
                         where i.project = :project order by i.due, i.id""")
                .param("project", project)
                .query((row, i) -> new Instalment(
                        row.getLong("id"),
                        row.getLong("funding"),
                        row.getString("funder_name"),
                        Objects.requireNonNull(WrittenDates.read(row, "due")),
                        row.getLong("amount_kroner"),
                        WrittenDates.read(row, "paid_on")))
                .list();
    }

    List<Budget> budget(long project) {
        return jdbc.sql("""
                        select id, post, year, budget_kroner, spent_kroner from project_budget
                         where project = :project order by year nulls last, id""")
                .param("project", project)
                .query((row, i) -> new Budget(
                        row.getLong("id"),
                        row.getString("post"),
                        row.getObject("year", Integer.class),
                        ProjectRepository.number(row, "budget_kroner"),
                        ProjectRepository.number(row, "spent_kroner")))
                .list();
    }

    void save(long project, Worker worker) {
        var sql = worker.id() == 0 ? jdbc.sql("""
                        insert into project_person (project, organisation, person, name, task, share, starts, ends, freed)
                        values (:project, :organisation, :person, :name, :task, :share, :from, :to, :freed)""") : jdbc.sql("""
                        update project_person
                           set organisation = :organisation, person = :person, name = :name, task = :task, share = :share,
                               starts = :from, ends = :to, freed = :freed
                         where project = :project and id = :id""").param("id", worker.id());
        sql.param("project", project)
                .param("organisation", worker.organisation())
                .param("person", worker.person())
                .param("name", worker.person() == null ? worker.name() : "")
                .param("task", worker.task())
                .param("share", worker.share())
                .param("from", WrittenDates.text(worker.from()))
                .param("to", WrittenDates.text(worker.to()))
                .param("freed", worker.freed())
                .update();
    }

    void save(long project, Instalment instalment) {
        var sql = instalment.id() == 0 ? jdbc.sql("""
                        insert into project_instalment (project, funding, due, amount_kroner, paid_on)
                        values (:project, :funding, :due, :amount, :paidOn)""") : jdbc.sql("""
                        update project_instalment
                           set funding = :funding, due = :due, amount_kroner = :amount, paid_on = :paidOn
                         where project = :project and id = :id""").param("id", instalment.id());
        sql.param("project", project)
                .param("funding", instalment.funding())
                .param("due", WrittenDates.text(instalment.due()))
                .param("amount", instalment.amountKroner())
                .param("paidOn", WrittenDates.text(instalment.paidOn()))
                .update();
    }

    void save(long project, Budget budget) {
        var sql = budget.id() == 0 ? jdbc.sql("""
                        insert into project_budget (project, post, year, budget_kroner, spent_kroner)
                        values (:project, :post, :year, :budget, :spent)""") : jdbc.sql("""
                        update project_budget
                           set post = :post, year = :year, budget_kroner = :budget, spent_kroner = :spent
                         where project = :project and id = :id""").param("id", budget.id());
        sql.param("project", project)
                .param("post", budget.post())
                .param("year", budget.year())
                .param("budget", budget.budgetKroner())
                .param("spent", budget.spentKroner())
                .update();
    }

    /** @param table one of the tables this class keeps */
    void remove(String table, long project, long id) {
        jdbc.sql("delete from " + table + " where project = :project and id = :id")
                .param("project", project)
                .param("id", id)
                .update();
    }
}
