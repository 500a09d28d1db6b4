package no.samskap.projects.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.samskap.web.Listed;
import org.springframework.core.annotation.AliasFor;

/** On a handler of the API that is about a selection of projects. {@link ProjectLists#apiFilter} reads what they may be asked by. */
@Listed(
        by = {
            "text",
            "form",
            "state",
            "stage",
            "credit",
            "body",
            "focusArea",
            "theme",
            "county",
            "year",
            "owner",
            "organisation",
            "also",
            "unit",
            "participant",
            "active",
            "endYear",
            "funding"
        })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ListedProjects {
    @AliasFor(annotation = Listed.class)
    String[] sorts() default {};

    @AliasFor(annotation = Listed.class)
    String[] also() default {};
}
