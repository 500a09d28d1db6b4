package no.samskap.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** What waits in the bodies somebody keeps: agreements that run out, seats nobody holds. */
@Component
class BodyTasks implements Owing {
    private final BodyQueries bodies;
    private final Clock clock;

    BodyTasks(BodyQueries bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        LocalDate today = LocalDate.now(clock.withZone(Words.OSLO));
        Stream<Owed> runningOut = bodies.runningOut(visitor, today).stream()
                .flatMap(body -> Stream.ofNullable(body.on())
                        .map(last -> owed(
                                        "directory.owed.runsOut",
                                        body,
                                        "#perioder",
                                        Words.t("directory.owed.runsOut.note", Words.date(last)))
                                .by(last)));
        Stream<Owed> empty = bodies.withEmptySeats(visitor, today).stream()
                .map(body ->
                        owed("directory.owed.emptySeat", body, "#utvalg", Words.t("directory.owed.emptySeat.note")));
        return Stream.concat(runningOut, empty).limit(most).toList();
    }

    private static Owed owed(String labelKey, BodyQueries.Waiting body, String anchor, String note) {
        return new Owed(
                Words.t(labelKey),
                body.title(),
                Language.of(body.language()).orElse(Language.BOKMAL),
                "/samarbeid/" + body.number() + anchor,
                note);
    }
}
