package no.samskap.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.samskap.SamskapTest;
import no.samskap.World;
import no.samskap.accounts.Accounts;
import no.samskap.accounts.Role;
import no.samskap.core.Language;
import no.samskap.core.PartialDate;
import no.samskap.core.Period;
import no.samskap.core.Visitor;
import no.samskap.dashboards.Figures.Topic;
import no.samskap.directory.AffiliationForm;
import no.samskap.directory.AffiliationTotals;
import no.samskap.directory.Affiliations;
import no.samskap.directory.NewPerson;
import no.samskap.directory.People;
import no.samskap.projects.PeopleQueries;
import no.samskap.projects.Project;
import no.samskap.projects.Project.Audience;
import no.samskap.projects.ProjectLines;
import no.samskap.projects.ProjectLines.FundingLine;
import no.samskap.projects.ProjectLines.PartnerLine;
import no.samskap.projects.ProjectText;
import no.samskap.projects.ProjectWork;
import no.samskap.projects.Projects;
import no.samskap.projects.Provenance;
import no.samskap.projects.Saving;
import no.samskap.records.Fact;
import no.samskap.records.FactTotals;
import no.samskap.records.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The agreement Nordvik–Havgap at a glance: two open projects and one that only the parties read. */
@SamskapTest
class DashboardsTests {
    @Autowired
    Dashboards dashboards;

    @Autowired
    Openings openings;

    @Autowired
    Projects projects;

    @Autowired
    Facts facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    ProjectWork work;

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    World world;

    World.Place place;
    long ditches;
    long shelters;
    long secret;

    @BeforeEach
    void threeProjects() {
        place = world.anew();
        ditches = written("Grøfter", Audience.EVERYONE, 2023, null);
        shelters = written("Leskur", Audience.EVERYONE, 2024, 2025);
        secret = written("Hemmelig", Audience.PARTIES, 2024, null);
    }

    @Test
    void figuresAreOfWhatTheVisitorMayRead() {
        Figures open = dashboards.figures(Visitor.STRANGER, agreement(2022, 2026));
        assertThat(open.projects()).isEqualTo(2);
        assertThat(of(open, Topic.STARTED, "2024")).isEqualTo(1);
        assertThat(of(open, Topic.FINANCE, "GRANTED")).isEqualTo(200_000);
        assertThat(of(open, Topic.EFFORT, "HOURS")).isEqualTo(20);

        Figures all = dashboards.figures(place.berit(), agreement(2022, 2026));
        assertThat(all.projects()).isEqualTo(3);
        assertThat(of(all, Topic.STARTED, "2024")).isEqualTo(2);
        assertThat(of(all, Topic.FINANCE, "GRANTED")).isEqualTo(300_000);
    }

    @Test
    void aProjectIsThereInTheYearsItMayBeGoingOn() {
        assertThat(dashboards.figures(Visitor.STRANGER, agreement(2022, 2022)).projects())
                .isZero();
        assertThat(dashboards.figures(Visitor.STRANGER, agreement(2025, 2025)).projects())
                .isEqualTo(2);
        Figures later = dashboards.figures(Visitor.STRANGER, agreement(2026, 2026));
        assertThat(later.projects()).isEqualTo(1);
        assertThat(of(dashboards.figures(Visitor.STRANGER, agreement(2025, 2025)), Topic.ENDED, "2025"))
                .isEqualTo(1);
    }

    @Test
    void eachOrganisationCountsOnceHoweverManyProjectsItIsIn() {
        Figures figures = dashboards.figures(Visitor.STRANGER, agreement(2022, 2026));
        assertThat(of(figures, Topic.PARTIES, "MUNICIPALITY")).isEqualTo(1);
        assertThat(of(figures, Topic.PARTIES, "UNIVERSITY")).isEqualTo(1);
    }

    @Test
    void aRecordOverTwoAreasCountsOnceInEachAndOnceInTheTotal() {
        state(ditches, Set.of(71L, 72L));

        assertThat(happened(Visitor.STRANGER, List.of())).isEqualTo(1);
        assertThat(happened(Visitor.STRANGER, List.of(71L))).isEqualTo(1);
        assertThat(happened(Visitor.STRANGER, List.of(72L))).isEqualTo(1);
        assertThat(happened(Visitor.STRANGER, List.of(71L, 72L))).isEqualTo(1);
    }

    @Test
    void whatMayNotBeReadIsInNoFigureAndInNoRow() {
        state(secret, Set.of(71L));

        Scope scope = agreement(2022, 2026);
        assertThat(of(dashboards.figures(Visitor.STRANGER, scope), Topic.HAPPENED, "pilot.run"))
                .isZero();
        assertThat(dashboards.rows(Visitor.STRANGER, scope, "pilot.run", null, 10, 0))
                .isEmpty();
        assertThat(of(dashboards.figures(place.kari(), scope), Topic.HAPPENED, "pilot.run"))
                .isEqualTo(1);
        assertThat(dashboards.rows(place.kari(), scope, "pilot.run", null, 10, 0))
                .extracting(row -> row.head().number())
                .containsExactly(secret);
    }

    @Test
    void aFigureHasAsManyRowsAsItCounts() {
        state(ditches, Set.of());
        state(shelters, Set.of());
        Scope scope = agreement(2022, 2026);
        assertThat(dashboards.countRows(Visitor.STRANGER, scope, "pilot.run", null))
                .isEqualTo(2)
                .isEqualTo(dashboards
                        .rows(Visitor.STRANGER, scope, "pilot.run", null, 10, 0)
                        .size());
    }

    @Test
    void somebodyInTwoProjectsCountsOnceAndEachFigureHasThePeopleItCounts() {
        works(ditches, place.kari().person(), "", place.nordvik(), 50, 2024, 2025, true);
        works(shelters, place.kari().person(), "", place.nordvik(), 20, 2024, 2024, false);
        works(shelters, null, "Åse Uten Side", place.havgap(), null, null, null, false);
        works(secret, place.hans().person(), "", place.havgap(), 100, 2024, 2024, true);

        Figures open = dashboards.figures(place.siri(), agreement(2022, 2026));
        assertThat(of(open, Topic.PEOPLE, "ALL")).isEqualTo(2);
        assertThat(of(open, Topic.PEOPLE, "WORKING")).isEqualTo(2);
        assertThat(of(open, Topic.PEOPLE, "FREED")).isEqualTo(1);
        assertThat(of(open, Topic.PEOPLE, Figures.WORK))
                .as("half of two years, a fifth of one")
                .isEqualTo(120);
        assertThat(of(open, Topic.PEOPLE_FROM, String.valueOf(place.nordvik()))).isEqualTo(1);
        assertThat(of(open, Topic.PEOPLE_YEARS, "2023")).isZero();
        assertThat(of(open, Topic.PEOPLE_YEARS, "2024")).isEqualTo(2);
        assertThat(people(place.siri(), PeopleQueries.Part.ALL, null, null))
                .containsExactly("Kari Nordmann", "Åse Uten Side");
        assertThat(people(place.siri(), PeopleQueries.Part.ALL, 2023, null)).isEmpty();
        assertThat(people(place.siri(), PeopleQueries.Part.ALL, null, place.havgap()))
                .containsExactly("Åse Uten Side");

        assertThat(of(dashboards.figures(place.berit(), agreement(2022, 2026)), Topic.PEOPLE, "ALL"))
                .isEqualTo(3);
        assertThat(people(place.berit(), PeopleQueries.Part.FREED, null, null))
                .containsExactly("Hans Nordmann", "Kari Nordmann");
    }

    @Test
    void aNameThatNobodyMadePublicIsForThoseWhoAreSignedIn() {
        works(ditches, null, "Åse Uten Side", place.nordvik(), 10, 2024, 2024, true);
        assertThat(of(dashboards.figures(Visitor.STRANGER, agreement(2022, 2026)), Topic.PEOPLE, "ALL"))
                .isZero();
        assertThat(people(Visitor.STRANGER, PeopleQueries.Part.ALL, null, null)).isEmpty();
        assertThat(people(place.siri(), PeopleQueries.Part.ALL, null, null)).containsExactly("Åse Uten Side");
    }

    @Test
    void whoeverSharesAPositionBetweenMembersIsOneAndIsThereInItsYears() {
        long ida = people.register("Ida", "Delt " + place.id(), true);
        for (long organisation : List.of(place.nordvik(), place.havgap()))
            affiliations.add(
                    place.root(),
                    ida,
                    new NewPerson.Affiliation(
                            organisation,
                            AffiliationForm.SHARED,
                            "Forsker",
                            50,
                            new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31))));

        Scope nordvik = new Scope(null, null, null, place.nordvik(), 2024, 2026);
        assertThat(of(dashboards.figures(place.siri(), nordvik), Topic.POSITIONS, "SHARED"))
                .isEqualTo(1);
        assertThat(dashboards
                        .positions(place.siri(), nordvik, AffiliationForm.SHARED, 10, 0)
                        .people())
                .extracting(AffiliationTotals.Somebody::person)
                .containsExactly(ida);
        assertThat(of(
                        dashboards.figures(place.siri(), new Scope(null, null, null, place.nordvik(), 2025, 2026)),
                        Topic.POSITIONS,
                        "SHARED"))
                .isZero();
        assertThat(of(
                        dashboards.figures(place.siri(), new Scope(null, null, null, place.sorvik(), 2024, 2026)),
                        Topic.POSITIONS,
                        "SHARED"))
                .isZero();
    }

    @Test
    void onlyWhoCoordinatesTheBodyLetsStrangersIn() {
        Scope scope = agreement(2022, 2026);
        assertThat(openings.mayEnter(Visitor.STRANGER, scope)).isFalse();
        assertThat(openings.mayEnter(place.hans(), scope)).isTrue();
        assertThat(openings.decide(place.berit(), place.agreement(), true)).isFalse();
        assertThat(openings.mayEnter(Visitor.STRANGER, scope)).isFalse();

        assertThat(openings.decide(coordinator(), place.agreement(), true)).isTrue();
        assertThat(openings.mayEnter(Visitor.STRANGER, scope)).isTrue();

        assertThat(openings.decide(coordinator(), place.agreement(), false)).isTrue();
        assertThat(openings.mayEnter(Visitor.STRANGER, scope)).isFalse();
    }

    private void works(
            long project,
            @Nullable Long person,
            String name,
            long organisation,
            @Nullable Integer share,
            @Nullable Integer from,
            @Nullable Integer to,
            boolean freed) {
        assertThat(work.work(
                        place.berit(),
                        project,
                        null,
                        new ProjectWork.Worker(
                                0,
                                organisation,
                                "",
                                person,
                                name,
                                "",
                                share,
                                from == null ? null : PartialDate.year(from),
                                to == null ? null : PartialDate.year(to),
                                freed)))
                .isInstanceOf(Saving.Saved.class);
    }

    private List<String> people(
            Visitor visitor, PeopleQueries.Part part, @Nullable Integer year, @Nullable Long organisation) {
        PeopleQueries.Page page = dashboards.people(
                visitor, agreement(2022, 2026), new PeopleQueries.Asked(part, year, organisation), 10, 0);
        assertThat(page.total()).isEqualTo(page.people().size());
        return page.people().stream().map(PeopleQueries.Somebody::name).toList();
    }

    private Visitor coordinator() {
        Long person = place.hans().person();
        if (person == null) throw new IllegalStateException();
        accounts.give(person, Role.COORDINATOR, place.agreement(), LocalDate.of(2020, 1, 1));
        return accounts.visitor(person).orElseThrow();
    }

    private Scope agreement(int first, int last) {
        return new Scope(place.agreement(), null, null, null, first, last);
    }

    @Autowired
    FactTotals totals;

    private long happened(Visitor visitor, List<Long> areas) {
        return totals
                .totals(
                        visitor,
                        new FactTotals.Within(List.of(place.agreement()), areas, List.of(), List.of(), 2022, 2026))
                .stream()
                .filter(total -> total.what().equals("pilot.run"))
                .mapToLong(FactTotals.Total::records)
                .sum();
    }

    private void state(long record, Set<Long> areas) {
        transaction.executeWithoutResult(status -> facts.state(Fact.of(record, "pilot.run", PartialDate.year(2024))
                .by(Set.of(place.nordvik()))
                .within(Set.of(place.agreement()), areas)));
    }

    private static long of(Figures figures, Topic topic, String code) {
        return figures.groups().stream()
                .filter(group -> group.topic() == topic)
                .flatMap(group -> group.values().stream())
                .filter(value -> value.code().equals(code))
                .mapToLong(Figures.Value::number)
                .sum();
    }

    private long written(String title, Audience audience, int from, @Nullable Integer to) {
        ProjectText text = new ProjectText(
                title,
                "Vi prøver noe ved skolen.",
                Language.BOKMAL,
                "NETWORK",
                Project.State.RUNNING,
                "",
                place.nordvik(),
                place.agreement(),
                null,
                PartialDate.year(from),
                to == null ? null : PartialDate.year(to),
                audience,
                Set.of(),
                "",
                Project.Origin.HELPED,
                "");
        ProjectLines lines = new ProjectLines(
                List.of(new PartnerLine(place.havgap(), "", Project.Role.RESEARCH, null, null, 10, null)),
                List.of(),
                List.of(new FundingLine(null, "Havgapfondet", "", 100_000L, 2024)),
                List.of(),
                List.of());
        if (projects.write(place.berit(), text, lines, Provenance.WRITTEN_HERE) instanceof Saving.Saved(long number))
            return number;
        throw new IllegalStateException(title);
    }
}
