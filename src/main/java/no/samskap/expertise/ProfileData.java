package no.samskap.expertise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.PersonalData;
import no.samskap.records.RecordContent;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody told of their own work: theirs to show, to take along and to take back. */
@Component
@Order(40)
class ProfileData implements PersonalData {
    private static final String ERASED = "ERASED";

    private final Records records;
    private final ProfileRepository repository;
    private final JdbcClient jdbc;

    ProfileData(Records records, ProfileRepository repository, JdbcClient jdbc) {
        this.records = records;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    @Override
    public List<Processing> processings() {
        return List.of(new Processing("expertise", Basis.CONSENT));
    }

    @Override
    public Columns columns() {
        return new Columns().gone("expertise", "person", "email", "phone", "orcid");
    }

    @Override
    public Set<String> emailsOf(Set<Long> people) {
        return Set.copyOf(jdbc.sql("select email from expertise where person = any (:people)")
                .param("people", people.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public List<Held> heldOf(Someone someone) {
        return List.of(someone.held(jdbc, "expertise", """
                        select about, orcid, array_to_string(languages, ', ') as languages,
                               array_to_string(willing, ', ') as willing, array_to_string(links, ' ') as links, email,
                               phone, consented_at, confirmed_on
                          from expertise where person = any (:people)""")
                .saying("languages", "language.")
                .saying("willing", "expertise.willing."));
    }

    @Override
    public List<Long> erase(Someone someone) {
        return someone.numbers().stream()
                .flatMap(person -> erase(person).stream())
                .toList();
    }

    private List<Long> erase(long person) {
        Optional<Long> number = repository.numberOf(person);
        Visitor self = new Visitor(person, "", Set.of(Visitor.reads("person", person)));
        Optional<RecordHead> head = number.flatMap(profile -> records.find(self, Profile.KIND, profile));
        if (number.isEmpty() || head.isEmpty()) return List.of();
        records.update(
                number.get(),
                head.get().version(),
                RecordContent.titled("–", Language.BOKMAL, ERASED).readers(Set.of(Visitor.ADMIN)));
        jdbc.sql("delete from expertise where person = :person")
                .param("person", person)
                .update();
        return List.of(number.get());
    }
}
