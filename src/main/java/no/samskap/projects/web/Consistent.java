package no.samskap.projects.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** What was sent agrees with itself: an end is not before its start, a decision has its date. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Check.class)
@interface Consistent {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Something sent, that knows what in it does not agree. */
    interface Input {
        /** Each field that is wrong, with the key of the message that says why. */
        Map<String, String> contradictions();

        /** Notes fields that hold no date, and an end before its start. */
        static Map<String, String> ofDates(
                String first, @Nullable String firstText, String last, @Nullable String lastText) {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (DateText.isWrong(firstText)) wrong.put(first, "projects.date.wrong");
            if (DateText.isWrong(lastText)) wrong.put(last, "projects.date.wrong");
            if (DateText.isBackwards(firstText, lastText)) wrong.put(last, "projects.date.backwards");
            return wrong;
        }
    }

    final class Check implements ConstraintValidator<Consistent, Input> {
        @Override
        public boolean isValid(Input input, ConstraintValidatorContext context) {
            Map<String, String> wrong = input.contradictions();
            if (wrong.isEmpty()) return true;
            context.disableDefaultConstraintViolation();
            wrong.forEach((field, key) -> context.buildConstraintViolationWithTemplate(Words.t(key))
                    .addPropertyNode(field)
                    .addConstraintViolation());
            return false;
        }
    }
}
