package no.samskap.accounts.web;

import java.util.List;
import java.util.Map;
import no.samskap.records.PersonalData.Processing;
import no.samskap.records.Retention;
import no.samskap.records.RetentionRuns.Run;
import no.samskap.web.Words;

/** The register of processing, and the rules of retention with what they last did. */
public record PrivacyPage(List<Processing> processings, List<Retention> rules, Map<String, Run> runs) {
    public String lastRun(Retention rule) {
        Run run = runs.get(rule.code());
        return run == null
                ? Words.t("accounts.privacy.notYet")
                : Words.t("accounts.privacy.ran", Words.date(run.at()), Words.number(run.forgotten()));
    }
}
