package no.samskap.notices.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import no.samskap.core.Visitor;
import no.samskap.notices.CalendarAddresses;
import no.samskap.notices.ThemeFollowing;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Notice;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody follows, and the addresses by which their own programs follow it. */
@Controller
class FollowedController {
    private static final String FOLLOWED = "/innboks/folger";
    private static final String NEW_ADDRESS = "calendar";

    private final ThemeFollowing themes;
    private final CalendarAddresses calendars;
    private final InboxPages pages;
    private final String site;

    FollowedController(
            ThemeFollowing themes,
            CalendarAddresses calendars,
            InboxPages pages,
            @Value("${samskap.address}") String address) {
        this.themes = themes;
        this.calendars = calendars;
        this.pages = pages;
        this.site = address.replaceFirst("/+$", "");
    }

    record ThemeForm(@NotNull @Nullable Long theme) {
        static final String WORDS = "notices.themeForm";
    }

    @GetMapping(FOLLOWED)
    @CallableBy(Caller.SIGNED_IN)
    String show(Visitor visitor, Model model) {
        String made = model.getAttribute(NEW_ADDRESS) instanceof String secret ? site + "/kalender/" + secret : "";
        model.addAttribute("page", pages.followed(visitor, made));
        return "notices/followed";
    }

    @PostMapping("/innboks/folger/tema")
    @CallableBy(Caller.SIGNED_IN)
    String follow(@Valid ThemeForm form, BindingResult errors, Visitor visitor, RedirectAttributes redirect) {
        if (errors.hasErrors() || !themes.follow(visitor, numbered(form))) throw new Refusal.NotFound();
        return Notice.after(redirect, "notices.themeFollowed", FOLLOWED);
    }

    @PostMapping("/innboks/folger/tema/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String unfollow(@Valid ThemeForm form, BindingResult errors, Visitor visitor, RedirectAttributes redirect) {
        if (errors.hasErrors()) throw new Refusal.NotFound();
        themes.unfollow(visitor, numbered(form));
        return Notice.after(redirect, "notices.themeUnfollowed", FOLLOWED);
    }

    /** A new secret address; the one before is dead from now on. */
    @PostMapping("/innboks/folger/kalender")
    @CallableBy(Caller.SIGNED_IN)
    String newCalendarAddress(Visitor visitor, RedirectAttributes redirect) {
        redirect.addFlashAttribute(NEW_ADDRESS, calendars.renew(visitor));
        return Notice.after(redirect, "notices.calendar.made", FOLLOWED + "#kalender");
    }

    @PostMapping("/innboks/folger/kalender/slutt")
    @CallableBy(Caller.SIGNED_IN)
    String endCalendarAddress(Visitor visitor, RedirectAttributes redirect) {
        calendars.end(visitor);
        return Notice.after(redirect, "notices.calendar.ended", FOLLOWED + "#kalender");
    }

    private static long numbered(ThemeForm form) {
        Long theme = form.theme();
        return theme == null ? 0 : theme;
    }
}
