package no.samskap.accounts.web;

import java.util.List;
import no.samskap.accounts.AccessRequests.Asked;
import no.samskap.accounts.AccessRequests.Offered;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param offered organisations the visitor's provider vouches for
 * @param asked the visitor's own requests
 * @param name filled where nobody has told yet what the visitor is called
 * @param organisations that the visitor looked for, to ask one of them
 * @param words what they looked for
 */
public record AccessPage(
        List<Offered> offered,
        List<Asked> asked,
        @Nullable Form name,
        Form ask,
        List<Option> organisations,
        List<Option> roles,
        String words) {}
