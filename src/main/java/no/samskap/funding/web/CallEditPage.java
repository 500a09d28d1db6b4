package no.samskap.funding.web;

import java.util.List;
import no.samskap.funding.FundingCall;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param call null for a new one
 * @param bodies cooperations the visitor can keep it for
 */
public record CallEditPage(
        @Nullable FundingCall call, Form form, List<Option> bodies, List<Option> themes, boolean mayWrite) {
    public String action() {
        return call == null ? "/utlysninger" : "/utlysninger/" + call.number();
    }
}
