package no.samskap.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of the API that answers with a list: what it may be asked by. The description of the API tells the same. Where several
 * handlers are asked by the same, the set has an annotation of its own that carries this one.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Listed {
    /** The filters, each of which may be given several times; {@code text} searches. */
    String[] by();

    /** The first is the usual one. */
    String[] sorts() default {};

    /** What else the address may say: how the list is shown, not what is in it. */
    String[] also() default {};
}
