package no.samskap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.samskap.core.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A form on a page. Labels and help are the messages {@code <words>.<field>} and {@code <words>.<field>.help}; limits and
 * what is required are read off the validation annotations of the record it is sent into, so each is stated once. When
 * something is wrong it shows again exactly what was typed.
 */
public final class Form {
    /** The parameter with the one-time id that keeps a form sent twice from acting twice. */
    static final String ID = "_form";

    /** The parameter with the version of the record that was seen. */
    public static final String VERSION = "_version";

    private final String words;
    private final FormShape shape;
    private final Map<String, List<String>> values;
    private final Map<String, String> errors;
    private final Map<String, List<Option>> candidates;
    private final Map<String, List<String>> saved;
    private final List<String> general;
    private final @Nullable Integer version;
    private final String ending;
    private final String id = newId();

    private Form(
            String words,
            FormShape shape,
            Map<String, List<String>> values,
            Map<String, String> errors,
            Map<String, List<Option>> candidates,
            Map<String, List<String>> saved,
            List<String> general,
            @Nullable Integer version,
            String ending) {
        this.words = words;
        this.shape = shape;
        this.values = values;
        this.errors = errors;
        this.candidates = candidates;
        this.saved = saved;
        this.general = general;
        this.version = version;
        this.ending = ending;
    }

    /** A form filled with what is. */
    public static Form of(String words, Record content) {
        return new Form(
                words,
                FormShape.of(content.getClass()),
                FormShape.values(content),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                "");
    }

    /** Asks for what no annotation can say, where every field could be read. */
    public static void check(BindingResult sent, Consumer<BindingResult> rules) {
        if (sent.getFieldErrors().stream().noneMatch(FieldError::isBindingFailure)) rules.accept(sent);
    }

    /** The form as it was sent, with what is wrong beside each field. */
    public static Form again(String words, Class<? extends Record> type, BindingResult result) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, List<Option>> candidates = new LinkedHashMap<>();
        List<String> general = new ArrayList<>();
        result.getAllErrors().forEach(error -> {
            String text = say(error);
            if (error instanceof FieldError field) {
                errors.putIfAbsent(field.getField(), text);
                candidates.putIfAbsent(field.getField(), Candidates.of(field));
            } else general.add(text);
        });
        FormShape shape = FormShape.of(type);
        HttpServletRequest request = request();
        Map<String, List<String>> sent = shape.sent(request);
        if (result.getTarget() == null)
            shape.leftBlank(sent).forEach(name -> errors.putIfAbsent(name, Words.t("NotBlank")));
        String seen = request.getParameter(VERSION);
        return new Form(
                words, shape, sent, shape.asOnThePage(errors), candidates, Map.of(), general, version(seen), "");
    }

    /** The version that is shown, to be sent back with the form. */
    public Form seen(int recordVersion) {
        return new Form(words, shape, values, errors, candidates, saved, general, recordVersion, ending);
    }

    /**
     * The form as it was sent, beside what somebody else saved meanwhile. Sent again, it saves over that, knowingly.
     */
    public Form besides(Record savedMeanwhile, int itsVersion) {
        Map<String, List<String>> different = new LinkedHashMap<>();
        FormShape.values(savedMeanwhile).forEach((name, theirs) -> {
            List<String> mine = values.getOrDefault(name, List.of());
            if (!FormShape.lines(mine).equals(FormShape.lines(theirs))) different.put(name, theirs);
        });
        return new Form(
                words,
                shape,
                values,
                errors,
                candidates,
                different,
                List.of(Words.t("form.stale")),
                itsVersion,
                ending);
    }

    /** A one-time id for a form without fields. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public String id() {
        return id;
    }

    public @Nullable Integer version() {
        return version;
    }

    public boolean isWrong() {
        return !errors.isEmpty() || !general.isEmpty();
    }

    /** Errors that belong to no single field. */
    public List<String> general() {
        return general;
    }

    /** Each field that is wrong, with its sentence, for the summary on top. */
    public Map<String, String> errors() {
        return errors;
    }

    /** One of several forms of a page that ask the same: the ids of its fields end in what tells it from the others. */
    public Form numbered(long which) {
        return new Form(words, shape, values, errors, candidates, saved, general, version, "-" + which);
    }

    public String anchor(String field) {
        return "#" + idOf(field);
    }

    private String idOf(String field) {
        return field.replaceAll("[^A-Za-z0-9]", "-") + ending;
    }

    /** One of several of a kind, {@code notes[3]}, is called what they are all called. */
    public String label(String field) {
        int bracket = field.indexOf('[');
        return Words.t(words + "." + (bracket < 0 ? field : field.substring(0, bracket)));
    }

    public Field text(String name) {
        return field(name, Field.Kind.TEXT, List.of());
    }

    public Field longText(String name) {
        return field(name, Field.Kind.LONG_TEXT, List.of());
    }

    public Field date(String name) {
        return field(name, Field.Kind.DATE, List.of());
    }

    public Field number(String name) {
        return field(name, Field.Kind.NUMBER, List.of());
    }

    public Field select(String name, List<Option> options) {
        return field(name, Field.Kind.SELECT, options);
    }

    public Field radios(String name, List<Option> options) {
        return field(name, Field.Kind.RADIOS, options);
    }

    public Field checkboxes(String name, List<Option> options) {
        return field(name, Field.Kind.CHECKBOXES, options);
    }

    /** A text with suggestions: one of the options' labels, or anything else where the module allows it. */
    public Field suggestions(String name, List<Option> options) {
        return field(name, Field.Kind.SUGGESTIONS, options);
    }

    /**
     * The name of somebody or something among very many: suggested while one types, and found by the server when it is sent.
     *
     * @param source the address that suggests names
     * @param near those it most likely is, suggested before anything is typed
     */
    public Field named(String name, String source, List<Option> near) {
        Field field = field(name, Field.Kind.SUGGESTIONS, near);
        return new Field(
                field.name(),
                field.id(),
                field.kind(),
                field.label(),
                field.help(),
                field.values(),
                field.error(),
                field.saved(),
                field.required(),
                field.limit(),
                near,
                field.personal(),
                source,
                candidates.getOrDefault(name, List.of()));
    }

    public Field named(String name, String source) {
        return named(name, source, List.of());
    }

    /** A file to be sent: its form is told so, by {@code files = true}. */
    public Field file(String name) {
        return field(name, Field.Kind.FILE, List.of());
    }

    public Field hidden(String name) {
        List<String> value = values.getOrDefault(name, List.of());
        return Field.hidden(name, value.isEmpty() ? "" : value.getFirst());
    }

    /** The language a text is written in. */
    public Field writtenIn(String name) {
        return select(
                name,
                Arrays.stream(Language.values())
                        .map(language -> new Option(language.code(), Words.t("language." + language.code())))
                        .toList());
    }

    private Field field(String name, Field.Kind kind, List<Option> options) {
        return new Field(
                name,
                idOf(name),
                kind,
                label(name),
                Words.optional(words + "." + name + ".help"),
                values.getOrDefault(name, List.of()),
                errors.getOrDefault(name, ""),
                saved(name, options),
                shape.isRequired(name),
                shape.limit(name),
                options,
                shape.personal(name),
                "",
                List.of());
    }

    /** As the field calls it, where it is one of its options. */
    private String saved(String name, List<Option> options) {
        return saved.getOrDefault(name, List.of()).stream()
                .map(value -> options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong, by the first of the error's codes that has a message. */
    static String say(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        if (codes != null)
            for (String code : codes) {
                Object[] arguments = error.getArguments();
                String text = Words.optional(code);
                if (!text.isEmpty()) return Words.t(code, arguments == null ? new Object[0] : arguments);
            }
        return error.getDefaultMessage() == null ? Words.t("form.wrong") : error.getDefaultMessage();
    }

    private static @Nullable Integer version(@Nullable String text) {
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
