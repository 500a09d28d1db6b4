package no.samskap.directory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samskap.core.Language;
import no.samskap.core.Period;
import no.samskap.directory.Body;
import no.samskap.directory.NewBody;
import no.samskap.records.RecordContent;
import no.samskap.web.Option;
import no.samskap.web.Words;
import org.jspecify.annotations.Nullable;

/** A new cooperation body: what it is and who leads it. The rest is added on its page. */
record NewBodyForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull Body.@Nullable Form form,
        @Size(max = RecordContent.SUMMARY_LIMIT) @Nullable String summary,
        @Size(max = 4000) @Nullable String mandate,
        @Size(max = 300) @Nullable String lead) {
    static final String WORDS = "directory.body.new";

    static NewBodyForm empty() {
        return new NewBodyForm("", Body.Form.NETWORK, "", "", "");
    }

    /** The name of whoever leads it; empty where nobody does yet. */
    String leader() {
        return lead == null ? "" : lead.strip();
    }

    static List<Option> forms() {
        return Arrays.stream(Body.Form.values())
                .map(form -> new Option(form.name(), Words.t("directory.body.form." + form)))
                .toList();
    }

    NewBody body(@Nullable Long leading) {
        return new NewBody(
                null,
                form == null ? Body.Form.NETWORK : form,
                name.strip(),
                Language.BOKMAL,
                summary == null ? "" : summary.strip(),
                mandate == null
                        ? List.of()
                        : mandate.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                "",
                Set.of(),
                List.of(),
                leading == null ? List.of() : List.of(new NewBody.Member(leading, Body.Membership.LEAD, Period.ALWAYS)),
                List.of(),
                List.of());
    }
}
