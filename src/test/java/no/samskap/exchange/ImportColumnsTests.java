package no.samskap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.samskap.SamskapTest;
import no.samskap.exchange.Import.Meaning;
import no.samskap.exchange.ImportLine.Finding;
import no.samskap.exchange.ImportLine.Outcome;
import no.samskap.exchange.Imports.Asking;
import no.samskap.projects.Project;
import org.junit.jupiter.api.Test;

/** What the columns of a file are taken for, and what its cells are read as. */
@SamskapTest
class ImportColumnsTests extends KarisFile {
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
    void theResearchCouncilsOwnColumnsAreKnown() throws IOException {
        Import file = sent("prosjektnummer,prosjekttittel,prosjektstart,prosjektslutt,prosjektansvarlig_navn,sektor\n"
                + "312%1$d,\"Overvann,\nog hva det koster %1$d\",2024,2026,Nordvik %1$d,Offentlig\n"
                        .formatted(place.id()));
        assertThat(file.mapping()).containsExactly("council", "title", "starts", "ends", "owner", "");
        assertThat(outcomes(file)).containsExactly(Outcome.NEW);
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
}
