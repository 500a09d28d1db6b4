package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samskap.SamskapTest;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import.State;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports.Asking;
import no.samskap.exchange.Imports.Taking;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Proposals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SamskapTest
class ImportsTests extends KarisFile {
    @Autowired
    ImportWork work;

    @Autowired
    ProjectProgress progress;

    @Autowired
    Proposals proposals;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aFileIsLookedThroughWrittenAndTakenBack() throws IOException {
        Import file = sent("""
                Prosjektliste for Nordvik
                Prosjektnavn;Kort beskrivelse;Forskningspartner;Oppstart;Fase;Bevilgning;Finansiert av;Kommentar
                Veigrøfter uten vann %1$d;Vi graver grøfter;Havgap universitet %1$d;august 2026;I gang;1,25 mill;Havgapfondet;x
                Varme hender %1$d;;"Havgap universitet %1$d";3.2.2025;;;;
                Kald kaffe %1$d;;;31.02.2025;hvileskjær;;;
                """.formatted(place.id()));
        assertThat(file.headerLine()).isEqualTo(2);
        assertThat(file.mapping())
                .containsExactly("title", "summary", "research", "starts", "state", "amount", "funder", "");
        assertThat(outcomes(file)).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.ERROR);
        assertThat(lines(file).getLast().findings())
                .containsExactlyInAnyOrder(
                        Finding.note("summary", "summaryFromTitle"),
                        Finding.error("starts", "noDate", "31.02.2025"),
                        Finding.error("state", "noChoice", "hvileskjær"));
        assertThat(written(file)).as("before it is asked for").isEmpty();

        assertThat(run(kari, file)).isEqualTo(Asking.ASKED);
        assertThat(outcomes(file)).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.ERROR);
        Project dry = project(file, 0);
        assertThat(dry.head().title()).isEqualTo("Veigrøfter uten vann " + place.id());
        assertThat(dry.head().owner()).isEqualTo(place.nordvik());
        assertThat(dry.state()).isEqualTo(Project.State.RUNNING);
        assertThat(dry.starts().iso()).isEqualTo("2026-08");
        assertThat(dry.fundingKroner()).isEqualTo(1_250_000);
        assertThat(dry.audience()).isEqualTo(Project.Audience.MEMBERS);
        assertThat(dry.source()).isEqualTo("sent.csv");
        assertThat(dry.partners()).extracting(Project.Partner::organisation).containsExactly(place.havgap());
        assertThat(project(file, 1).head().summary()).isEqualTo("Varme hender " + place.id());
        assertThat(historyOf(dry.number())).as("who wrote it").isEqualTo(kari.person());
        assertThat(run(kari, file)).as("twice").isEqualTo(Asking.NOT_NOW);

        progress.addMilestone(kari, dry.number(), new MilestoneLine("Første grøft", null));
        assertThat(undo(kari, file)).isEqualTo(Asking.ASKED);
        assertThat(outcomes(file)).containsExactly(Outcome.KEPT, Outcome.TAKEN_BACK, Outcome.ERROR);
        assertThat(projects.find(kari, dry.number())).isPresent();
        assertThat(projects.find(place.root(), lines(file).get(1).record())).isEmpty();
        assertThat(imports.find(kari, file.id()).orElseThrow().state()).isEqualTo(State.UNDONE);
    }

    @Test
    void whatIsThereIsRecognisedByNumberAndByWhatOneCallsIt() throws IOException {
        Import first = run("""
                Referanse;Tittel;Sammendrag;Kontaktperson
                24/117;Grønn kai %1$d;Kaia skal bli grønn.;Nora Grøft
                24/118;Blå by %1$d;Byen skal bli blå.;
                """.formatted(place.id()));
        long quay = lines(first).getFirst().record();
        Import again = sent("""
                Nr;Referanse;Tittel;Sammendrag;Kontaktperson;Slutt
                %2$d;;Grønn kai %1$d;;Nora Grøft;
                ;24/118;Blå by i nord %1$d;Byen skal bli blå.;Jon Blaa;2027
                ;24/118;En gang til;;;
                99999999;;Finnes ikke;;;
                """.formatted(place.id(), quay));
        assertThat(outcomes(again))
                .as("%s", lines(again))
                .containsExactly(Outcome.SAME, Outcome.CHANGED, Outcome.ERROR, Outcome.ERROR);
        assertThat(lines(again).get(1).changes())
                .extracting(ImportLine.Change::column)
                .containsExactlyInAnyOrder("title", "contacts", "ends");
        assertThat(lines(again).get(2).findings()).contains(Finding.error("", "twice", "3"));

        run(kari, again);
        Project town = project(again, 1);
        assertThat(town.head().title()).isEqualTo("Blå by i nord " + place.id());
        assertThat(town.ends().iso()).isEqualTo("2027");
        assertThat(town.contacts()).extracting(Project.Contact::name).containsExactly("Jon Blaa");

        undo(kari, again);
        assertThat(outcomes(again)).containsExactly(Outcome.SAME, Outcome.PUT_BACK, Outcome.ERROR, Outcome.ERROR);
        Project back = project(again, 1);
        assertThat(back.head().title()).isEqualTo("Blå by " + place.id());
        assertThat(back.ends()).isNull();
        assertThat(back.contacts()).isEmpty();
    }

    @Test
    void whatIsAlikeIsAskedAbout() throws IOException {
        String title = "Overvannshåndtering i skolegårder uten kummer " + place.id();
        Import first = run("Tittel\n" + title + "\n");
        long known = lines(first).getFirst().record();
        String file = """
                Tittel;Start
                Overvannshåndtering i skolegårder, uten kummer (%1$d);2026
                Noe helt annet %1$d;
                Noe helt annet %1$d;
                """.formatted(place.id());
        Import asked = sent(file);
        assertThat(outcomes(asked)).containsExactly(Outcome.ASK, Outcome.NEW, Outcome.ASK);
        assertThat(lines(asked).getFirst().record()).isEqualTo(known);
        assertThat(imports.undecided(asked)).isEqualTo(2);

        imports.decide(kari, asked.id(), Map.of(2, Decision.UPDATE, 4, Decision.SKIP));
        run(kari, asked);
        assertThat(outcomes(asked)).containsExactly(Outcome.UPDATED, Outcome.ADDED, Outcome.SKIPPED);
        assertThat(projects.find(kari, known).orElseThrow().starts().iso()).isEqualTo("2026");

        Import left = run(file);
        assertThat(outcomes(left)).as("asked, and not answered").containsOnly(Outcome.ASK);
    }

    /** The second would be written over what the first had just said. */
    @Test
    void twoLinesDoNotChangeOneProjectTheyWereBothSaidToBe() throws IOException {
        String title = "Overvannshåndtering i skolegårder uten kummer " + place.id();
        long known = written(run("Tittel;Sammendrag\n" + title + ";Først\n")).getFirst();
        Import asked = sent("""
                Tittel;Sammendrag;Slutt
                Overvannshåndtering i skolegårder, uten kummer (%1$d);Så;
                Overvannshåndtering i skolegårder - uten kummer %1$d;;2027
                """.formatted(place.id()));
        assertThat(outcomes(asked)).containsExactly(Outcome.ASK, Outcome.ASK);

        imports.decideAll(kari, asked.id(), Decision.UPDATE);
        run(kari, asked);

        assertThat(outcomes(asked)).containsExactly(Outcome.UPDATED, Outcome.ERROR);
        assertThat(lines(asked).getLast().findings()).contains(Finding.error("", "twice", "2"));
        assertThat(projects.find(kari, known).orElseThrow().head().summary()).isEqualTo("Så");
    }

    @Test
    void aLineThatIsTheSameAsAnEarlierOneIsNotWrittenBesideIt() throws IOException {
        Import asked = sent("Tittel\nNoe helt annet %1$d\nNoe helt annet %1$d\n".formatted(place.id()));
        imports.decide(kari, asked.id(), Map.of(3, Decision.UPDATE));
        run(kari, asked);
        assertThat(outcomes(asked)).containsExactly(Outcome.ADDED, Outcome.SKIPPED);
    }

    @Test
    void whatAnotherPartyCouldObjectToIsProposedToItAsByHand() throws IOException {
        long number = written(
                        run("Tittel;Sammendrag;Forskningspartner\nTørre sko %1$d;Om sko.;Havgap universitet %1$d\n"
                                .formatted(place.id())))
                .getFirst();
        String text = "Nr;Tittel;Kontaktperson\n%d;%s %d;Nora Grøft\n";
        Import file = run(text.formatted(number, "Våte sko", place.id()));

        assertThat(outcomes(file)).containsExactly(Outcome.UPDATED);
        assertThat(lines(file).getFirst().findings()).extracting(Finding::code).contains("proposed");
        Project waiting = projects.find(kari, number).orElseThrow();
        assertThat(waiting.head().title()).isEqualTo("Tørre sko " + place.id());
        assertThat(waiting.contacts()).extracting(Project.Contact::name).containsExactly("Nora Grøft");
        assertThat(outcomesOfProposals(waiting)).containsExactly(Proposals.Outcome.OPEN);

        undo(kari, file);
        assertThat(outcomes(file)).containsExactly(Outcome.PUT_BACK);
        Project back = projects.find(kari, number).orElseThrow();
        assertThat(back.contacts()).isEmpty();
        assertThat(outcomesOfProposals(back)).containsExactly(Proposals.Outcome.WITHDRAWN);

        Import again = run(text.formatted(number, "Gule sko", place.id()));
        long open = proposals.of(place.hans(), back).getFirst().id();
        place.hans().acts(() -> proposals.nod(place.hans(), number, open));
        undo(kari, again);
        assertThat(outcomes(again)).as("another party agreed").containsExactly(Outcome.KEPT);
    }

    private List<Proposals.Outcome> outcomesOfProposals(Project project) {
        return proposals.of(kari, project).stream()
                .map(Proposals.Proposal::outcome)
                .toList();
    }

    @Test
    void whatOthersWriteWhileAFileWaitsIsComparedWithItToo() throws IOException {
        Import waiting = sent("""
                Tittel;Sammendrag
                Stille støvsugere i barnehagene %1$d;Vi suger stille.
                Lange lister om lite %1$d;Vi lister.
                """.formatted(place.id()));
        assertThat(outcomes(waiting)).containsExactly(Outcome.NEW, Outcome.NEW);
        Import other = run("""
                Tittel;Sammendrag
                Stille støvsugere i barnehagene %1$d;En annen fil sier det samme.
                """.formatted(place.id()));

        run(kari, waiting);
        assertThat(outcomes(waiting)).as("somebody must say").containsExactly(Outcome.ASK, Outcome.ADDED);
        assertThat(lines(waiting).getFirst().record())
                .isEqualTo(lines(other).getFirst().record());
    }

    @Test
    void whatALineWasLikeIsRememberedWhenItIsWritten() throws IOException {
        run("Tittel;Sammendrag\nStille støvsugere i barnehagene %1$d;Først.".formatted(place.id()));
        Import like = sent("""
                Tittel;Sammendrag
                Stille støvsugere i barnehagene %1$d;Nå.
                Trange trapper i rådhuset %1$d;Vi måler.
                """.formatted(place.id()));
        assertThat(outcomes(like)).containsExactly(Outcome.ASK, Outcome.NEW);
        run(kari, like);
        assertThat(outcomes(like)).containsExactly(Outcome.ASK, Outcome.ADDED);
    }

    @Test
    void aLineIsLikeNothingAnyMoreWhereThatChangedMeanwhile() throws IOException {
        Import first = run("Tittel;Sammendrag\nStille støvsugere i barnehagene %1$d;Først.".formatted(place.id()));
        Import like = sent("Tittel;Sammendrag\nStille støvsugere i barnehagene %1$d;Nå.".formatted(place.id()));
        assertThat(outcomes(like)).containsExactly(Outcome.ASK);
        undo(kari, first);
        run(kari, like);
        assertThat(outcomes(like)).containsExactly(Outcome.ADDED);
    }

    @Test
    void whoeverWritesForACooperationImportsWhatItsMembersOwn() throws IOException {
        place.root()
                .acts(() -> transaction.execute(status -> jdbc.sql(
                                "insert into body_member (body, organisation, role) values (:body, :member, 'MEMBER')")
                        .param("body", place.agreement())
                        .param("member", place.nordvik())
                        .update()));
        Visitor coordinator = new Visitor(
                place.berit().person(),
                "Koordinator",
                Set.of(
                        Visitor.PUBLIC,
                        Visitor.MEMBERS,
                        Visitor.reads("body", place.agreement()),
                        Visitor.edits("body", place.agreement())));
        Import file = sent(coordinator, """
                Tittel;Eier
                Bratte bakker %1$d;Nordvik %1$d
                Flate sletter %1$d;Sørvik %1$d
                Dype daler %1$d;
                """.formatted(place.id()));

        assertThat(file.usual()).isEqualTo(new Import.Usual(null, place.agreement(), "MEMBERS"));
        List<ImportLine> lines = lines(coordinator, file);
        assertThat(lines).extracting(ImportLine::outcome).containsExactly(Outcome.NEW, Outcome.ERROR, Outcome.ERROR);
        assertThat(lines.get(1).findings()).contains(Finding.error("owner", "notYours"));
        assertThat(lines.get(2).findings()).contains(Finding.error("owner", "missing"));

        run(coordinator, file);
        Project steep = projects.find(
                        place.kari(), lines(coordinator, file).getFirst().record())
                .orElseThrow();
        assertThat(steep.head().owner()).isEqualTo(place.nordvik());
        assertThat(steep.body()).isEqualTo(place.agreement());
        assertThat(steep.head().mayBeEditedBy(place.kari())).as("it is theirs").isTrue();
    }

    @Test
    void nobodyWritesForOthersThroughAFile() throws IOException {
        Import theirs = sent("Tittel;Eier;Samarbeid\nFremmed %1$d;Sørvik %1$d;\nTeller %1$d;;Nordvik–Havgap %1$d\n"
                .formatted(place.id()));
        assertThat(lines(theirs).get(0).findings()).contains(Finding.error("owner", "notYours"));
        assertThat(lines(theirs).get(1).findings()).contains(Finding.error("body", "notYourBody"));

        Import own = run("Tittel;Referanse\nEgen %1$d;1\n".formatted(place.id()));
        long number = lines(own).getFirst().record();
        Visitor siri = place.siri();
        Import change = sent(siri, "Nr;Tittel\n%d;Stjålet\n".formatted(number));
        assertThat(lines(siri, change).getFirst().findings()).contains(Finding.error("", "mayNotChange"));

        assertThat(imports.find(siri, own.id())).isEmpty();
        assertThat(imports.run(siri, own.id())).isEqualTo(Asking.NOT_YOURS);
        assertThat(imports.undo(siri, own.id())).isEqualTo(Asking.NOT_YOURS);
        assertThat(imports.decideAll(siri, own.id(), Decision.NEW)).isEqualTo(Asking.NOT_YOURS);
        assertThat(take(place.ola(), "Tittel\nLest\n")).isEqualTo(new Taking.NotYours());
        assertThat(take(Visitor.STRANGER, "Tittel\nLest\n")).isEqualTo(new Taking.NotYours());
    }

    @Test
    void aBrokenFileLeavesNothingBehind() throws IOException {
        long before = count("data_import_line");
        assertThat(take(kari, "Tittel\n" + "Godt prosjekt\n".repeat(2_500) + "\"uten slutt\n"))
                .isInstanceOf(Taking.Unreadable.class);
        assertThat(take(kari, "Tittel;Eier\n")).isEqualTo(new Taking.NoLines());
        assertThat(count("data_import_line")).isEqualTo(before);
    }

    @Test
    void aLargeFileIsWorkedOnWhileItsOwnerWatches() throws IOException {
        StringBuilder text = new StringBuilder("Tittel;Sammendrag;Partnere\n");
        for (int i = 0; i < Imports.SMALL + 500; i++)
            text.append("Prosjekt %s %d;Om det.;Sørvik %2$d\n".formatted(word(i), place.id()));
        Import file = sent(text.toString());
        assertThat(file.state()).isEqualTo(State.CHECKING);
        await(file, State.CHECKED);
        assertThat(imports.counts(file)).isEqualTo(Map.of(Outcome.NEW, Imports.SMALL + 500));
        run(kari, file);
        await(file, State.RUN);
        assertThat(imports.counts(file)).isEqualTo(Map.of(Outcome.ADDED, Imports.SMALL + 500));
        undo(kari, file);
        await(file, State.UNDONE);
        assertThat(imports.counts(file)).isEqualTo(Map.of(Outcome.TAKEN_BACK, Imports.SMALL + 500));
    }

    @Test
    void twoPeopleWithTheSameSheetWriteItOnce() throws Exception {
        StringBuilder text = new StringBuilder("Tittel;Sammendrag;Referanse\n");
        for (int i = 0; i < 400; i++)
            text.append("Prosjekt %s %d;Om det.;R%2$d-%3$d\n".formatted(word(i), place.id(), i));
        List<Import> files = List.of(sent(text.toString()), sent(text.toString()));
        CountDownLatch both = new CountDownLatch(files.size());
        List<Callable<Asking>> writing = new ArrayList<>();
        for (Import file : files)
            writing.add(() -> {
                both.countDown();
                both.await();
                return run(kari, file);
            });
        try (ExecutorService hands = Executors.newFixedThreadPool(files.size())) {
            assertThat(hands.invokeAll(writing)).extracting(Future::resultNow).containsOnly(Asking.ASKED);
        }
        for (Import file : files) await(file, State.RUN);
        assertThat(files)
                .extracting(imports::counts)
                .containsExactlyInAnyOrder(Map.of(Outcome.ADDED, 400), Map.of(Outcome.SAME, 400));
    }

    /** The scheduler of the test's application may have taken it up: then it is done soon. */
    private void await(Import file, State state) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (imports.find(kari, file.id()).orElseThrow().state() != state) {
            assertThat(System.nanoTime()).isLessThan(end);
            work.takeUp();
            Thread.onSpinWait();
        }
    }

    private static String word(int i) {
        return "abcdefghij".charAt(i % 10) + "kjk" + Integer.toString(i * 7919, 36) + "en";
    }

    private Asking undo(Visitor visitor, Import file) {
        return visitor.acts(() -> imports.undo(visitor, file.id()));
    }

    private Long historyOf(long number) {
        return jdbc.sql("select changed_by from history where record = :number and table_name = 'project'")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
