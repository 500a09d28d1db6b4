package no.samskap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.HttpURLConnection;
import java.net.URLConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.lucene.search.CollectorManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Habits that a reader may count on everywhere. */
@AnalyzeClasses(packages = "no.samskap", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTests {
    @ArchTest
    static final ArchRule nobodyPrintsToTheTerminal = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule timeIsAskedOfTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("no.samskap.database.EmbeddedPostgres")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock; the server that waits for its database may not");

    @ArchTest
    static final ArchRule datesAreJavaTime =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule whatABeanNeedsIsInItsConstructor = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .areNotAssignableTo(PlatformTransactionManager.class)
            .and()
            .areNotAssignableTo(CollectorManager.class)
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule pagesLeaveTransactionsToDoors = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("no.samskap.*.web..")
            .should()
            .notBeAnnotatedWith(Transactional.class);

    /** What a stranger sends is unpacked and read in one place, within limits. Lucene and PostgreSQL's own files are not sent by strangers. */
    @ArchTest
    static final ArchRule archivesAndXmlAreReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("no.samskap.sheets..", "no.samskap.database..")
            .should()
            .dependOnClassesThat(resideInAPackage("javax.xml..")
                    .or(resideInAPackage("org.xml.sax.."))
                    .or(resideInAPackage("org.apache.commons.compress.."))
                    .or(equivalentTo(ZipFile.class))
                    .or(equivalentTo(ZipInputStream.class))
                    .or(equivalentTo(GZIPInputStream.class))
                    .or(equivalentTo(InflaterInputStream.class)))
            .because("sheets.Parts counts what it unpacks and opens nothing from outside");

    @ArchTest
    static final ArchRule otherServersAreAskedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("no.samskap.exchange.Outbound")
            .and()
            .resideOutsideOfPackage("no.samskap.accounts.providers..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..")
                    .or(equivalentTo(URLConnection.class))
                    .or(equivalentTo(HttpURLConnection.class)))
            .because(
                    "Outbound asks named servers only, within limits; providers of sign-in are the operator's own choice");

    /** Spreadsheets take some texts for formulas. */
    @ArchTest
    static final ArchRule tablesAreWrittenInOnePlace = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
            .because("sheets.SheetWriter defuses them");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule coreKnowsNoFramework = noClasses()
            .that(resideInAPackage("no.samskap.core.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("org.springframework.modulith"))));
}
