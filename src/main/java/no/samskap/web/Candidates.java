package no.samskap.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * Whom a name in a form may have meant. They travel with the error of the field, which offers them to choose among: so a choice
 * among very many needs no script.
 *
 * @param options what to send instead is the value, what it is called the label
 */
public record Candidates(List<Option> options) {
    /** Says at the field that the name was not clear, and offers these. */
    public static void reject(Errors errors, String field, String code, String written, List<Option> options) {
        errors.rejectValue(field, code, new Object[] {written, new Candidates(options)}, null);
    }

    static List<Option> of(FieldError error) {
        Object[] arguments = error.getArguments();
        return Stream.ofNullable(arguments)
                .flatMap(Arrays::stream)
                .filter(Candidates.class::isInstance)
                .map(Candidates.class::cast)
                .findFirst()
                .map(Candidates::options)
                .orElse(List.of());
    }
}
