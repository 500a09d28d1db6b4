package no.samskap.evaluation.web;

import java.util.List;
import no.samskap.directory.People;
import no.samskap.directory.WhoIsMeant;
import no.samskap.indicators.Framework;
import no.samskap.web.Field;
import no.samskap.web.Form;

/** Who evaluates a framework. */
public record EvaluatorsPage(Framework framework, List<People.Named> evaluators, Form form) {
    public String url() {
        return ChainPage.url(framework) + "/evaluatorer";
    }

    public String back() {
        return ChainPage.url(framework);
    }

    public Field field() {
        return form.named("evaluator", WhoIsMeant.PEOPLE);
    }
}
