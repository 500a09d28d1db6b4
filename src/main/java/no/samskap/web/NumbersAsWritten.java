package no.samskap.web;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Whole numbers in forms, as people write and copy them: with spaces of any kind, dots or commas between thousands, and kroner after
 * them. In addresses a number is only a number.
 */
@ControllerAdvice
class NumbersAsWritten {

    @InitBinder
    void inForms(WebDataBinder binder) {
        if (binder.getTarget() != null || binder.getTargetType() != null) readBy(binder);
    }

    static void readBy(WebDataBinder binder) {
        binder.registerCustomEditor(Long.class, editor(Long::valueOf));
        binder.registerCustomEditor(Integer.class, editor(Integer::valueOf));
    }

    /** The number alone; what is no number as people write them stays as it is. */
    static String plain(String written) {
        String tight = written.replaceAll("[\\s\\p{Z}]", "")
                .replaceFirst("(?i)^kr\\.?(?=\\d)", "")
                .replaceFirst("(?i)(?<=\\d)(?:,(?:-|–|0{1,2}))?(?:kr\\.?|kroner|nok)?$", "");
        return tight.matches("-?\\d{1,3}(?:\\.\\d{3})+|-?\\d{1,3}(?:,\\d{3})+") ? tight.replaceAll("[.,]", "") : tight;
    }

    private static PropertyEditorSupport editor(Function<String, ? extends Number> read) {
        return new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                String plain = text == null ? "" : plain(text);
                setValue(plain.isEmpty() ? null : read.apply(plain));
            }

            @Override
            public String getAsText() {
                Object value = getValue();
                return value == null ? "" : value.toString();
            }
        };
    }
}
