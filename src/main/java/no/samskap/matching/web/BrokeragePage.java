package no.samskap.matching.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.matching.Brokerage;
import no.samskap.records.RecordHead;
import no.samskap.records.web.RecordParts;
import no.samskap.web.Form;
import no.samskap.web.Option;
import no.samskap.web.Words;

/**
 * @param suggested people who may answer and are not listed
 * @param name what was searched for among people; empty where nothing was
 * @param named people found by it who are not listed
 * @param projects that came of the need, of which one can be named as what the case led to
 */
public record BrokeragePage(
        Brokerage brokerage,
        RecordParts.Parts parts,
        List<SuggestionsPage.Line> suggested,
        String name,
        List<RecordHead> named,
        List<RecordHead> projects,
        Instant now,
        Form close) {

    public List<Option> projectOptions() {
        return Stream.concat(
                        Stream.of(new Option("", Words.t("matching.case.project.none"))),
                        projects.stream().map(each -> new Option(String.valueOf(each.number()), each.title())))
                .toList();
    }
}
