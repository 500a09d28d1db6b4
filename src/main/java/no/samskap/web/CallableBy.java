package no.samskap.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names who may call a page or an API endpoint. One without it answers nobody. It is the outer door only: what somebody may
 * read or change is asked of each record.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CallableBy {
    Caller value();

    enum Caller {
        EVERYONE,
        SIGNED_IN,
        ADMINISTRATOR
    }
}
