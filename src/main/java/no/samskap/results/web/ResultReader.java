package no.samskap.results.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.WhoIsMeant;
import no.samskap.results.Counting;
import no.samskap.results.Happened;
import no.samskap.results.Result;
import no.samskap.results.ResultText;
import no.samskap.results.ResultType;
import no.samskap.results.Saving;
import no.samskap.results.Thesis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** Reads what a form says, with names made numbers. What cannot be read goes back to its field. */
@Component
class ResultReader {
    private static final Pattern NUMBER_LAST = Pattern.compile("^(?:.*[/(\\s])?(\\d{1,18})\\)?/?$", Pattern.DOTALL);
    private static final Pattern UNDER = Pattern.compile("(\\d{1,18})(?::(\\d{1,18}))?");

    private final WhoIsMeant who;

    ResultReader(WhoIsMeant who) {
        this.who = who;
    }

    /**
     * @param before the result as it is, null for a new one: what it counts as stays while its type stays
     * @return empty where something is wrong
     */
    Optional<ResultText> read(Visitor visitor, ResultForm form, @Nullable Result before, Errors errors) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) return Optional.empty();
        ResultType type = form.type() == null ? ResultType.KNOWLEDGE : form.type();
        Happened happened = happened(form, errors);
        Set<Long> behind = behind(visitor, form, errors);
        Thesis thesis = type.isThesis() ? thesis(visitor, form, errors) : Thesis.NOTHING_SAID;
        Counting counting = counting(form, type, before, errors);
        Integer participants = participants(form, errors);
        Long belongsTo = belongsTo(form, errors);
        String fullText = stripped(form.fullText());
        if (!fullText.isEmpty() && !ResultText.isAddress(fullText))
            errors.rejectValue("fullText", "results.form.fullText.wrong");
        if (counting.counts() && stripped(form.happened()).isEmpty())
            errors.rejectValue("happened", "results.form.happened.needed");
        if (ResultType.ARENA.fact().equals(counting.fact())
                && stripped(form.participants()).isEmpty())
            errors.rejectValue("participants", "results.form.participants.needed");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new ResultText(
                form.title().strip(),
                form.summary().strip(),
                stripped(form.practice()),
                type,
                Language.of(form.language()).orElse(Language.BOKMAL),
                form.owner() == null ? 0 : form.owner(),
                behind,
                form.themes() == null ? Set.of() : form.themes(),
                happened,
                form.audience() == null ? Result.Audience.EVERYONE : form.audience(),
                counting,
                participants,
                fullText,
                thesis,
                belongsTo,
                stripped(form.source())));
    }

    /** Sends what the door found wrong back to its field. */
    static void reject(Saving.Wrong wrong, Errors errors) {
        String field = switch (wrong.part()) {
            case ORGANISATIONS -> "others";
            case HAPPENED -> "happened";
            case COUNTING -> "countsUnder";
            case BELONGS_TO -> "belongsTo";
        };
        errors.rejectValue(field, wrong.messageKey());
    }

    private static @Nullable Happened happened(ResultForm form, Errors errors) {
        String typed = stripped(form.happened());
        if (typed.isEmpty()) return null;
        Optional<Happened> read = Happened.parse(typed);
        if (read.isEmpty()) errors.rejectValue("happened", "results.form.happened.wrong");
        return read.orElse(null);
    }

    private Set<Long> behind(Visitor visitor, ResultForm form, Errors errors) {
        Set<Long> numbers = new TreeSet<>();
        if (form.organisations() != null) numbers.addAll(form.organisations());
        for (String name : form.others() == null ? List.<String>of() : form.others()) {
            Long number = who.organisation(visitor, name).orSay(errors, "others");
            if (number != null) numbers.add(number);
        }
        return numbers;
    }

    private Thesis thesis(Visitor visitor, ResultForm form, Errors errors) {
        Long institution = who.organisation(visitor, form.institution()).orReject(errors, "institution");
        Long problemOwner = who.organisation(visitor, form.problemOwner()).orReject(errors, "problemOwner");
        String author = stripped(form.author());
        boolean consents = Boolean.TRUE.equals(form.authorConsents());
        if (!author.isEmpty() && !consents) {
            errors.rejectValue("authorConsents", "results.form.authorConsents.needed");
            return Thesis.NOTHING_SAID;
        }
        return new Thesis(institution, author, consents && !author.isEmpty(), problemOwner);
    }

    private static Counting counting(ResultForm form, ResultType type, @Nullable Result before, Errors errors) {
        String under = stripped(form.countsUnder());
        Matcher matcher = UNDER.matcher(under);
        if (!under.isEmpty() && !matcher.matches()) {
            errors.rejectValue("countsUnder", "results.form.countsUnder.unknown");
            return Counting.NOT;
        }
        Long body = under.isEmpty() ? null : Long.valueOf(matcher.group(1));
        Long area = under.isEmpty() || matcher.group(2) == null ? null : Long.valueOf(matcher.group(2));
        String label = stripped(form.label());
        if (!Set.of("", "research", "education").contains(label)) label = "";
        return new Counting(Boolean.TRUE.equals(form.counts()) ? fact(type, before) : null, label, body, area);
    }

    private static String fact(ResultType type, @Nullable Result before) {
        if (before == null || before.text().type() != type) return type.fact();
        String counted = before.text().counting().fact();
        return counted == null ? type.fact() : counted;
    }

    private static @Nullable Integer participants(ResultForm form, Errors errors) {
        String typed = stripped(form.participants());
        if (typed.isEmpty()) return null;
        if (typed.matches("[1-9]\\d{0,8}")) return Integer.valueOf(typed);
        errors.rejectValue("participants", "results.form.participants.wrong");
        return null;
    }

    private static @Nullable Long belongsTo(ResultForm form, Errors errors) {
        String typed = stripped(form.belongsTo());
        if (typed.isEmpty()) return null;
        Matcher matcher = NUMBER_LAST.matcher(typed);
        if (matcher.matches()) return Long.valueOf(matcher.group(1));
        errors.rejectValue("belongsTo", "results.form.belongsTo.unknown");
        return null;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
