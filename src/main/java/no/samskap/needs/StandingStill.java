package no.samskap.needs;

import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.records.Owing;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import no.samskap.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Needs that stand still wait for whoever asked, and for those who write for a body their organisation is a member of. */
@Component
@Order(20)
class StandingStill implements Owing {
    /** A body with so many or more is said to have as many. */
    private static final int MOST_COUNTED = 200;

    private final Patience patience;
    private final Records records;

    StandingStill(Patience patience, Records records) {
        this.patience = patience;
        this.records = records;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        List<Owed> owed = new ArrayList<>();
        for (RecordHead body : bodies(visitor)) {
            int many =
                    patience.standingStill(visitor, body.number(), MOST_COUNTED).size();
            if (many > 0)
                owed.add(new Owed(
                        Words.t("needs.still"),
                        body.title(),
                        body.language(),
                        "/behov/stille?organ=" + body.number(),
                        Words.count("needs.still.owed", many)));
        }
        for (Patience.Still still : patience.ownStandingStill(visitor, most))
            owed.add(new Owed(
                    Words.t("needs.still"),
                    still.head().title(),
                    still.head().language(),
                    "/behov/" + still.head().number(),
                    Words.t("needs.still.since", Words.date(still.since()))));
        return owed.stream().limit(most).toList();
    }

    private List<RecordHead> bodies(Visitor visitor) {
        List<Long> numbers = visitor.tokens().stream()
                .filter(token -> token.matches("body:\\d+:edit"))
                .map(token -> Long.valueOf(token.split(":", -1)[1]))
                .sorted()
                .toList();
        return records.findAll(visitor, numbers).stream()
                .filter(head -> head.kind().equals(Bodies.KIND))
                .toList();
    }
}
