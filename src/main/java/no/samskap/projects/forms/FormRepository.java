package no.samskap.projects.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samskap.core.LocalizedText;
import no.samskap.directory.Organisation;
import no.samskap.projects.forms.CollaborationForm.Question;
import no.samskap.projects.forms.CollaborationForm.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads and saves forms of collaboration. */
@Repository
class FormRepository {
    private static final String COLUMNS = """
             form.code, form.version, form.name_nb, form.name_nn, form.name_en, form.about_nb, form.about_nn, form.about_en,
             form.counts_as, form.owners, form.least_parties, form.least_municipalities, form.least_research, form.frees_people,
             form.retired""";

    private final JdbcClient jdbc;

    FormRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CollaborationForm> all() {
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        jdbc.sql(
                        "select form, id, text_nb, text_nn, text_en, wanted from collaboration_question where not retired order by id")
                .query(row -> {
                    questions
                            .computeIfAbsent(row.getString("form"), form -> new ArrayList<>())
                            .add(question(row));
                });
        return jdbc
                .sql("select " + COLUMNS + " from collaboration_form form order by form.retired, form.place")
                .query(FormRepository::read)
                .list()
                .stream()
                .map(form -> form.with(questions.getOrDefault(form.code(), List.of())))
                .toList();
    }

    Optional<CollaborationForm> find(String code) {
        List<Question> questions = new ArrayList<>();
        return jdbc
                .sql("select " + COLUMNS + """
                        , question.id, question.text_nb, question.text_nn, question.text_en, question.wanted
                          from collaboration_form form
                          left join collaboration_question question on question.form = form.code and not question.retired
                         where form.code = :code
                         order by question.id""")
                .param("code", code)
                .query((row, i) -> {
                    if (row.getObject("id") != null) questions.add(question(row));
                    return read(row, i);
                })
                .list()
                .stream()
                .findFirst()
                .map(form -> form.with(questions));
    }

    /** One that is asked no more too: it stands in the history of projects. */
    Optional<LocalizedText> question(long id) {
        return jdbc.sql("select text_nb, text_nn, text_en from collaboration_question where id = :id")
                .param("id", id)
                .query((row, i) -> localized(row, "text"))
                .optional();
    }

    boolean insert(CollaborationForm form) {
        return parameters(jdbc.sql("""
                                insert into collaboration_form (code, name_nb, name_nn, name_en, about_nb, about_nn, about_en,
                                                                counts_as, owners, least_parties, least_municipalities,
                                                                least_research, frees_people, retired)
                                values (:code, :nameNb, :nameNn, :nameEn, :aboutNb, :aboutNn, :aboutEn, :countsAs, :owners,
                                        :parties, :municipalities, :research, :frees, :retired)
                                on conflict do nothing"""), form).update() == 1;
    }

    /** @return false where it is no longer the version that was seen */
    boolean update(CollaborationForm form) {
        return parameters(jdbc.sql("""
                                        update collaboration_form
                                           set name_nb = :nameNb, name_nn = :nameNn, name_en = :nameEn, about_nb = :aboutNb,
                                               about_nn = :aboutNn, about_en = :aboutEn, counts_as = :countsAs,
                                               owners = :owners, least_parties = :parties,
                                               least_municipalities = :municipalities, least_research = :research,
                                               frees_people = :frees, retired = :retired, version = version + 1
                                         where code = :code and version = :seen"""), form).param("seen", form.version()).update() == 1;
    }

    void addQuestion(String code, LocalizedText text, boolean wanted) {
        jdbc.sql("""
                        insert into collaboration_question (form, text_nb, text_nn, text_en, wanted)
                        values (:code, :nb, :nn, :en, :wanted)""")
                .param("code", code)
                .param("nb", text.nb())
                .param("nn", text.nn())
                .param("en", text.en())
                .param("wanted", wanted)
                .update();
    }

    void changeQuestion(String code, long id, LocalizedText text, boolean wanted) {
        jdbc.sql("""
                        update collaboration_question set text_nb = :nb, text_nn = :nn, text_en = :en, wanted = :wanted
                         where form = :code and id = :id""")
                .param("code", code)
                .param("id", id)
                .param("nb", text.nb())
                .param("nn", text.nn())
                .param("en", text.en())
                .param("wanted", wanted)
                .update();
    }

    void retireQuestion(String code, long id) {
        jdbc.sql("update collaboration_question set retired = true where form = :code and id = :id")
                .param("code", code)
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, CollaborationForm form) {
        return sql.param("code", form.code())
                .param("nameNb", form.name().nb())
                .param("nameNn", form.name().nn())
                .param("nameEn", form.name().en())
                .param("aboutNb", form.about().nb())
                .param("aboutNn", form.about().nn())
                .param("aboutEn", form.about().en())
                .param("countsAs", form.education() ? "EDUCATION" : "RESEARCH")
                .param(
                        "owners",
                        form.rules().owners().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("parties", form.rules().leastParties())
                .param("municipalities", form.rules().leastMunicipalities())
                .param("research", form.rules().leastResearch())
                .param("frees", form.rules().freesPeople())
                .param("retired", form.retired());
    }

    private static CollaborationForm read(ResultSet row, int i) throws SQLException {
        return new CollaborationForm(
                row.getString("code"),
                row.getInt("version"),
                localized(row, "name"),
                localized(row, "about"),
                row.getString("counts_as").equals("EDUCATION"),
                new Rules(
                        Arrays.stream((String[]) row.getArray("owners").getArray())
                                .map(Organisation.Form::valueOf)
                                .collect(Collectors.toSet()),
                        row.getInt("least_parties"),
                        row.getInt("least_municipalities"),
                        row.getInt("least_research"),
                        row.getBoolean("frees_people")),
                row.getBoolean("retired"),
                List.of());
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(row.getLong("id"), localized(row, "text"), row.getBoolean("wanted"));
    }

    private static LocalizedText localized(ResultSet row, String column) throws SQLException {
        return new LocalizedText(
                row.getString(column + "_nb"), row.getString(column + "_nn"), row.getString(column + "_en"));
    }
}
