package no.samskap.browser;

import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the pages of refusals and breakdowns are seen on. */
@TestComponent
@Controller
class Broken {
    @GetMapping("/proving/i-stykker")
    @CallableBy(Caller.EVERYONE)
    String breaks() {
        throw new IllegalStateException("Broken on purpose, to see the page");
    }

    @GetMapping("/proving/sendt")
    @CallableBy(Caller.EVERYONE)
    String alreadySent() {
        throw new Refusal.Malformed(409, "error.alreadySent");
    }

    @GetMapping("/proving/ikke-lov")
    @CallableBy(Caller.EVERYONE)
    String forbidden() {
        throw new Refusal.Forbidden();
    }
}
