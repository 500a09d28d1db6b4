package no.samskap.dashboards.web;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Figures;
import no.samskap.dashboards.Scope;
import no.samskap.dashboards.web.Scopes.Written;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards for programs: the same figures as the page, each with the address of its rows. */
@RestController
class DashboardApi {
    private final DashboardPages pages;

    DashboardApi(DashboardPages pages) {
        this.pages = pages;
    }

    /** @param projects different projects in all */
    record Answer(Scope scope, long projects, List<Group> groups) {
        static Answer of(Side side) {
            return new Answer(
                    side.scope(),
                    side.figures().projects(),
                    side.figures().groups().stream()
                            .map(group -> new Group(
                                    group.topic(),
                                    group.values().stream()
                                            .map(value -> new Value(
                                                    value.code(),
                                                    value.name(),
                                                    value.number(),
                                                    side.url(group.topic(), value.code())))
                                            .toList()))
                            .toList());
        }
    }

    record Group(Figures.Topic topic, List<Value> values) {}

    /**
     * @param name of what the code stands for; empty where the code says it
     * @param number how many, or how much: hours, kroner, hundredths of a year's work
     * @param rows the page on this site with the records or the people that are counted
     */
    record Value(String code, String name, long number, String rows) {}

    /** What is named must all be so; nothing named is all there is. */
    @GetMapping("/api/v1/dashboards")
    @CallableBy(Caller.EVERYONE)
    Answer show(
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable Long focusArea,
            @RequestParam(required = false) @Nullable Long theme,
            @RequestParam(required = false) @Nullable Long organisation,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Visitor visitor) {
        return Answer.of(pages.side(
                visitor,
                new Written(text(body), text(focusArea), text(theme), text(organisation), text(from), text(to))));
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
