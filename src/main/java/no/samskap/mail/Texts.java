package no.samskap.mail;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What letters say: the texts of the message files, or what a system administrator wrote in their place. */
@Service
public class Texts {
    public static final List<Language> LANGUAGES = List.of(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH);
    static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final LetterKinds kinds;

    Texts(JdbcClient jdbc, MessageSource messages, LetterKinds kinds) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.kinds = kinds;
    }

    /** What became of writing a text. */
    public sealed interface Writing {
        record Written() implements Writing {}

        /** Somebody else wrote meanwhile. */
        record Stale(Text now) implements Writing {}

        /** Words that this kind of letter does not have. */
        record UnknownWords(List<String> words) implements Writing {}

        /** Only a system administrator writes them. */
        record NotYours() implements Writing {}
    }

    public Text of(LetterKind kind, Language language) {
        Language read = LANGUAGES.contains(language) ? language : Language.BOKMAL;
        return edited(kind, read).orElseGet(() -> original(kind, read));
    }

    /** The one that comes with the program. */
    public Text original(LetterKind kind, Language language) {
        return new Text(
                message("mail." + kind.code() + ".subject", language),
                message("mail." + kind.code() + ".text", language),
                0);
    }

    /** @param seenVersion 0 where the original was seen */
    @Transactional
    public Writing write(
            Visitor visitor, LetterKind kind, Language language, int seenVersion, String subject, String body) {
        if (!visitor.isAdministrator()) return new Writing.NotYours();
        List<String> unknown = unknownWords(kind, new Text(subject, body, seenVersion));
        if (!unknown.isEmpty()) return new Writing.UnknownWords(unknown);
        int written = jdbc.sql("""
                        insert into mail_text as t (kind, language, subject, body)
                        select :kind, :language, :subject, :body where :seen = 0
                            or exists (select 1 from mail_text x where x.kind = :kind and x.language = :language)
                        on conflict (kind, language) do update
                           set subject = excluded.subject, body = excluded.body, version = t.version + 1,
                               edited_at = acting_now(), edited_by = acting_person()
                         where t.version = :seen""")
                .param("kind", kind.code())
                .param("language", language.code())
                .param("subject", subject)
                .param("body", body)
                .param("seen", seenVersion)
                .update();
        return written == 1 ? new Writing.Written() : new Writing.Stale(of(kind, language));
    }

    /** Back to the text that comes with the program. */
    @Transactional
    public boolean reset(Visitor visitor, LetterKind kind, Language language) {
        if (!visitor.isAdministrator()) return false;
        jdbc.sql("delete from mail_text where kind = :kind and language = :language")
                .param("kind", kind.code())
                .param("language", language.code())
                .update();
        return true;
    }

    /** The kinds and languages somebody has written own texts for, as {@code kind/language}. */
    public List<String> edited() {
        return jdbc.sql("select kind || '/' || language from mail_text order by 1").query(String.class).list().stream()
                .filter(key -> kinds.has(key.substring(0, key.indexOf('/'))))
                .toList();
    }

    /** The words a text names that its kind of letter does not have. */
    public List<String> unknownWords(LetterKind kind, Text text) {
        TreeSet<String> unknown = new TreeSet<>(unknownWords(kind, text.subject(), false));
        unknown.addAll(unknownWords(kind, text.body(), true));
        return List.copyOf(unknown);
    }

    private static List<String> unknownWords(LetterKind kind, String text, boolean mayList) {
        Matcher places = PLACE.matcher(text);
        return places.results()
                .map(place -> place.group(1))
                .filter(word -> !kind.sample().containsKey(word))
                .filter(word -> !(mayList
                        && word.equals(Text.LINES)
                        && !kind.sampleLines().isEmpty()))
                .distinct()
                .toList();
    }

    private Optional<Text> edited(LetterKind kind, Language language) {
        return jdbc.sql("select subject, body, version from mail_text where kind = :kind and language = :language")
                .param("kind", kind.code())
                .param("language", language.code())
                .query(Text.class)
                .optional();
    }

    String message(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    /** The words on the button: the kind's own where it has some. */
    String action(LetterKind kind, Language language) {
        String own = messages.getMessage("mail." + kind.code() + ".action", null, "", language.locale());
        return own == null || own.isEmpty() ? message("mail.action", language) : own;
    }
}
