package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.exchange.Import.Meaning;
import no.samskap.exchange.Import.State;
import no.samskap.exchange.ImportLine.Decision;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports.Asking;
import no.samskap.exchange.Imports.Taking;
import no.samskap.projects.Project;
import no.samskap.projects.ProjectLines.MilestoneLine;
import no.samskap.projects.ProjectProgress;
import no.samskap.projects.Projects;
import no.samskap.projects.Proposals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Kari of Nordvik has the municipality's projects in a sheet. */
@SamskapTest
class ImportsTests {
    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    Projects projects;

    @Autowired
    ProjectProgress progress;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @TempDir
    Path folder;

    World.Place place;
    Visitor kari;

    @BeforeEach
    void anew() {
        place = world.anew();
        kari = place.kari();
    }

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
    void aColumnThatCountsTheLinesIsNoNumberOfOursAndTheLineBelowThemIsTheirSum() throws IOException {
        Import file = sent("""
                Nr.;Hva heter prosjektet?;Penger fra;Sum;Hvem forsker?
                1;Blålys i havna %1$d;Havgapfondet;1 200 000,-;Havgap universitet %1$d
                2;Gult er kult %1$d;;;
                ;Sum;;1 200 000,-;
                """.formatted(place.id()));
        assertThat(file.mapping()).containsExactly("", "title", "funder", "amount", "research");
        assertThat(outcomes(file)).containsExactly(Outcome.NEW, Outcome.NEW, Outcome.SKIPPED);
        assertThat(lines(file).getLast().findings()).containsExactly(Finding.note("title", "sum"));
        run(kari, file);
        assertThat(project(file, 0).fundingKroner()).isEqualTo(1_200_000);
        assertThat(outcomes(file)).containsExactly(Outcome.ADDED, Outcome.ADDED, Outcome.SKIPPED);
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
    void aColumnIsReadAsItsOwnerSaysAndSoNextTime() throws IOException {
        String text = "Hva;Hvem;Vi spør\nGatelys som dimmes %d;Sørvik %1$d;x\n".formatted(place.id());
        Import file = sent(text);
        assertThat(imports.isMapped(file)).isFalse();
        assertThat(run(kari, file)).isEqualTo(Asking.NOT_NOW);

        imports.map(kari, file.id(), List.of("title", "partners", "partners"), usual(place.nordvik(), null));
        Import mapped = imports.find(kari, file.id()).orElseThrow();
        assertThat(mapped.mapping()).containsExactly("title", "partners", "");
        assertThat(outcomes(mapped)).containsExactly(Outcome.NEW);
        assertThat(sent(text).mapping()).containsExactly("title", "partners", "");
        assertThat(imports.map(kari, file.id(), List.of("title"), usual(place.sorvik(), null)))
                .as("for somebody else's organisation")
                .isEqualTo(Asking.NOT_YOURS);
        assertThat(imports.map(kari, file.id(), List.of("title"), usual(place.nordvik(), place.agreement())))
                .as("under a cooperation that others write for")
                .isEqualTo(Asking.NOT_YOURS);
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

    private static Import.Usual usual(@Nullable Long owner, @Nullable Long body) {
        return new Import.Usual(owner, body, "PARTIES");
    }

    @Test
    void theResearchCouncilsOwnColumnsAreKnown() throws IOException {
        Import file = sent("prosjektnummer,prosjekttittel,prosjektstart,prosjektslutt,prosjektansvarlig_navn,sektor\n"
                + "312%1$d,\"Overvann,\nog hva det koster %1$d\",2024,2026,Nordvik %1$d,Offentlig\n"
                        .formatted(place.id()));
        assertThat(file.mapping()).containsExactly("council", "title", "starts", "ends", "owner", "");
        assertThat(outcomes(file)).containsExactly(Outcome.NEW);
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

    @Test
    void aColumnWithAWordOfATitleIsTheTitleWhereNoOtherIs() throws IOException {
        assertThat(sent("Nr.;Tittel på tiltak;Navn på leder\n1;Skyggelagt gangvei;Nora\n2;Benk;Ola\n")
                        .mapping())
                .containsExactly("", "title", "");
        assertThat(sent("Prosjekt;Navn på leder\nSkyggelagt gangvei;Nora\n").mapping())
                .containsExactly("title", "");
        Import known = run("Prosjekt\nHengebro %d\n".formatted(place.id()));
        assertThat(sent("Prosjektnr;Navn på leder\n%d;Nora\n"
                                .formatted(written(known).getFirst()))
                        .mapping())
                .as("of projects that are here")
                .containsExactly("number", "");
    }

    @Test
    void whatStandsInAColumnSpeaksAgainstItsName() throws IOException {
        assertThat(sent("Prosjektnr;Prosjekt\n2024-17;Gangvei\n2024-18;Benk\n").mapping())
                .as("numbers of their own")
                .containsExactly("reference", "title");
        assertThat(sent("Prosjektnr.;Prosjekt\n951956;Gangvei\n").mapping())
                .as("numbers of no project here")
                .containsExactly("reference", "title");
        assertThat(sent("Prosjektnummer;Saksnummer;Prosjekt\nB-17;24/1;Gangvei\n")
                        .mapping())
                .as("of the research council's there are none with letters")
                .containsExactly("", "reference", "title");
        assertThat(sent("NFR-nummer;Prosjekt\n225873;Gangvei\n").mapping()).containsExactly("council", "title");
        assertThat(sent("Prosjekt;Startdatoer;Kategori\nGangvei;ukjent;Vei\nBenk;ukjent;Vei\n")
                        .mapping())
                .as("a name that is only like one, and one that is ours")
                .containsExactly("title", "", "form");
        assertThat(sent("Prosjekt;Startdatoer\nGangvei;ukjent\nBenk;2026\n").mapping())
                .containsExactly("title", "starts");
    }

    @Test
    void moneyFromNobodyIsToldAndLeftOutAndTheCouncilsIsTheCouncils() throws IOException {
        Import file = run("""
                Prosjekt;Budsjett;NFR-nummer
                Sykkelbro %1$d;300 000;
                Rundkjøring %1$d;400 000;3%1$d
                """.formatted(place.id()));
        assertThat(lines(file).getFirst().findings()).contains(Finding.note("funder", "noFunder"));
        assertThat(project(file, 0).fundingKroner()).isNull();
        assertThat(project(file, 1).fundingKroner()).isEqualTo(400_000);
        assertThat(project(file, 1).funding().getFirst().funderName()).isEqualTo("Norges forskningsråd");
    }

    @Test
    void amountsAreInWhatTheHeadingSays() throws IOException {
        Import file = run("""
                Prosjekt;Finansiør;Budsjett (i 1000 kr)
                Kajakk %1$d;Havgapfondet;300
                Flåte %1$d;Havgapfondet;1,5 mill.
                """.formatted(place.id()));
        assertThat(project(file, 0).fundingKroner()).isEqualTo(300_000);
        assertThat(project(file, 1).fundingKroner()).as("the cell says it").isEqualTo(1_500_000);
        assertThat(lines(file).getFirst().findings()).contains(Finding.note("amount", "amountInThousands"));
        assertThat(lines(file).getLast().findings()).doesNotContain(Finding.note("amount", "amountInThousands"));
    }

    @Test
    void aMunicipalityIsFoundByItsNameInTwoLanguages() throws IOException {
        String file = "Prosjekt;Partner\nVidde %1$d;Nordvik %1$d - Davvi %1$d\n".formatted(place.id());
        assertThat(outcomes(sent(file))).containsExactly(Outcome.ERROR);
        jdbc.sql("update record set title = title || ' kommune' where number = :number")
                .param("number", place.nordvik())
                .update();
        assertThat(outcomes(sent(file))).containsExactly(Outcome.NEW);
    }

    @Test
    void whatAValueMeansIsSaidOnceForAllLinesAndForTheNextFile() throws IOException {
        String header = "Prosjektnavn;Forskningspartnere;Tema;Fase\n";
        Import file = sent((header + """
                Frost %1$d;Grautheimen %1$d;Vaffelkunnskap;I gang
                Tele %1$d;Havgap universitet %1$d, Grautheimen %1$d;;hvileskjær
                Is %1$d;Grautheimen %1$d;;I gang
                """).formatted(place.id()));
        String odd = "Grautheimen " + place.id();
        String university = "Havgap universitet " + place.id();
        List<ImportLine.Alike> wrong = imports.alike(file, 20).stream()
                .filter(alike -> alike.finding().error())
                .toList();
        assertThat(wrong)
                .extracting(ImportLine.Alike::finding, ImportLine.Alike::lines, ImportLine.Alike::first)
                .containsExactly(
                        tuple(Finding.error("research", "noOrganisation", odd), 3, 2),
                        tuple(Finding.error("themes", "noTheme", "Vaffelkunnskap"), 1, 2),
                        tuple(Finding.error("state", "noChoice", "hvileskjær"), 1, 3));
        List<String> last = List.of(wrong.getLast().key());
        assertThat(imports.counts(file, last)).isEqualTo(Map.of(Outcome.ERROR, 1));
        assertThat(imports.lines(file, new ImportLine.Wanted(List.of(), last), 10, 0))
                .extracting(ImportLine::number)
                .containsExactly(3);

        List<Meaning> said = List.of(
                new Meaning("research", odd, "Haugap"),
                new Meaning("themes", "Vaffelkunnskap", ""),
                new Meaning("state", "hvileskjær", "Pågår"));
        assertThat(mean(place.siri(), file, said)).isEqualTo(Asking.NOT_YOURS);
        assertThat(mean(kari, file, said)).isEqualTo(Asking.ASKED);
        assertThat(outcomes(file)).containsOnly(Outcome.ERROR);
        assertThat(mean(kari, file, List.of(new Meaning("research", "Haugap", university))))
                .as("what was said wrong is said anew")
                .isEqualTo(Asking.ASKED);
        assertThat(outcomes(file)).containsOnly(Outcome.NEW);
        run(kari, file);
        assertThat(project(file, 0).partners())
                .extracting(Project.Partner::organisation)
                .containsExactly(place.havgap());
        assertThat(project(file, 1).state()).isEqualTo(Project.State.RUNNING);
        assertThat(mean(kari, file, said)).as("it is written").isEqualTo(Asking.NOT_NOW);

        Import next = sent((header + "Snø %1$d;Grautheimen %1$d;;hvileskjær\n").formatted(place.id()));
        assertThat(outcomes(next)).containsExactly(Outcome.NEW);
        mean(kari, next, List.of(new Meaning("state", "hvileskjær", null)));
        assertThat(lines(next).getFirst().findings()).contains(Finding.error("state", "noChoice", "hvileskjær"));
    }

    private Asking mean(Visitor visitor, Import file, List<Meaning> said) {
        return visitor.acts(() -> imports.mean(visitor, file.id(), said));
    }

    private Asking run(Visitor visitor, Import file) {
        return visitor.acts(() -> imports.run(visitor, file.id()));
    }

    private Asking undo(Visitor visitor, Import file) {
        return visitor.acts(() -> imports.undo(visitor, file.id()));
    }

    private Import run(String text) throws IOException {
        Import file = sent(text);
        run(kari, file);
        return imports.find(kari, file.id()).orElseThrow();
    }

    private Import sent(String text) throws IOException {
        return sent(kari, text);
    }

    private Import sent(Visitor visitor, String text) throws IOException {
        Taking taking = take(visitor, text);
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return imports.find(visitor, ((Taking.Taken) taking).id()).orElseThrow();
    }

    private Taking take(Visitor visitor, String text) throws IOException {
        Path file = Files.write(folder.resolve("sent.csv"), text.getBytes(StandardCharsets.UTF_8));
        return visitor.acts(() -> imports.take(visitor, Project.KIND, "sent.csv", file, Language.BOKMAL));
    }

    private List<ImportLine> lines(Import file) {
        return lines(kari, file);
    }

    private List<ImportLine> lines(Visitor visitor, Import file) {
        return imports.lines(imports.find(visitor, file.id()).orElseThrow(), ImportLine.Wanted.ALL, 100, 0);
    }

    private List<Outcome> outcomes(Import file) {
        return lines(file).stream().map(ImportLine::outcome).toList();
    }

    private Project project(Import file, int line) {
        return projects.find(kari, lines(file).get(line).record()).orElseThrow();
    }

    private List<Long> written(Import file) {
        return lines(file).stream()
                .map(ImportLine::record)
                .filter(record -> record != null)
                .collect(Collectors.toCollection(ArrayList::new));
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
