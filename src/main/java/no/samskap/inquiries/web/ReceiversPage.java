package no.samskap.inquiries.web;

import static no.samskap.web.Words.count;
import static no.samskap.web.Words.date;
import static no.samskap.web.Words.t;

import java.util.List;
import java.util.stream.Collectors;
import no.samskap.inquiries.Candidates.Candidate;
import no.samskap.inquiries.Candidates.Wanted;
import no.samskap.inquiries.CaseQueries.Load;
import no.samskap.inquiries.Customs;
import no.samskap.inquiries.Effort;
import no.samskap.inquiries.Inquiry;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * Whom it goes to.
 *
 * @param filter what is asked for
 * @param choose the form that adds from what was found
 * @param remove the form that takes away from what was chosen
 * @param kostraGroups empty where whoever runs Samskap has given none
 */
public record ReceiversPage(
        Inquiry inquiry,
        Form filter,
        Form choose,
        Form remove,
        Wanted wanted,
        List<Choice> chosen,
        List<Choice> found,
        List<Option> counties,
        List<Option> bodies,
        List<Option> kostraGroups) {

    /** @param pauses those that meet what is asked for; such a municipality cannot be chosen */
    public record Choice(long number, String name, String county, Load load, List<Customs.Pause> pauses) {
        Option option() {
            return new Option(String.valueOf(number), county.isEmpty() ? name : name + ", " + county, told(load));
        }

        public String pausedText() {
            return told(pauses);
        }
    }

    /** How long it usually takes, and what it has on its hands this half-year. */
    static String told(Load load) {
        Integer days = load.usualDays();
        String usual =
                days == null ? t("inquiries.load.unknown") : t("inquiries.load.usual", count("inquiries.days", days));
        String now = load.cases() == 0
                ? t("inquiries.load.none")
                : t("inquiries.load.halfYear", count("inquiries.many", load.cases()), Effort.hours(load.minutes()));
        return usual + " " + now;
    }

    static String told(List<Customs.Pause> pauses) {
        return pauses.stream()
                .map(pause -> (t("inquiries.pause.untilDay", date(pause.until())) + " " + pause.text()).strip())
                .collect(Collectors.joining(" "));
    }

    static Choice choice(Candidate candidate, String county, Load load, List<Customs.Pause> pauses) {
        return new Choice(candidate.number(), candidate.name(), county, load, pauses);
    }

    public List<Choice> open() {
        return found.stream().filter(choice -> choice.pauses().isEmpty()).toList();
    }

    public List<Choice> paused() {
        return found.stream().filter(choice -> !choice.pauses().isEmpty()).toList();
    }

    public List<Option> openOptions() {
        return open().stream().map(Choice::option).toList();
    }

    public List<Option> chosenOptions() {
        return chosen.stream().map(Choice::option).toList();
    }
}
