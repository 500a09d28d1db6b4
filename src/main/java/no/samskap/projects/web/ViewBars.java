package no.samskap.projects.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.projects.SavedViews;
import no.samskap.records.Records;
import no.samskap.web.Form;
import no.samskap.web.Listing;
import no.samskap.web.Option;
import org.springframework.stereotype.Component;

/** Makes the bar above each view of projects. */
@Component
class ViewBars {
    private final SavedViews views;
    private final Records records;

    ViewBars(SavedViews views, Records records) {
        this.views = views;
        this.records = records;
    }

    ViewBar of(Visitor visitor, Listing list, String here) {
        if (!visitor.isSignedIn()) return new ViewBar(ViewLink.all(list, here), List.of(), null, List.of());
        return new ViewBar(
                ViewLink.all(list, here),
                views.of(visitor),
                Form.of(ViewForm.WORDS, new ViewForm("", list.pageUrl(1), null)),
                sharing(visitor));
    }

    private List<Option> sharing(Visitor visitor) {
        Set<Long> bodies = visitor.tokens().stream()
                .filter(token -> token.matches("body:\\d{1,18}"))
                .map(token -> Long.valueOf(token.substring("body:".length())))
                .collect(Collectors.toSet());
        return Choices.orNone(
                "projects.view.form.sharedWith.none",
                records.findAll(visitor, bodies).stream()
                        .map(head -> new Option(String.valueOf(head.number()), head.title()))
                        .toList());
    }
}
