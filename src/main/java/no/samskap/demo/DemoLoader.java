package no.samskap.demo;

import java.util.List;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.database.Loader;
import no.samskap.directory.Bodies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo once, whole or not at all: stopped half-way, it begins anew at the next start. */
@Component
@Profile("demo")
@Order(100)
class DemoLoader implements Loader {
    /** The sources, in the order they build on each other. */
    static final List<String> SOURCES = List.of("trd3", "mobilisation", "khov");

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final Bodies bodies;
    private final DemoDirectory directory;
    private final DemoContacts contacts;
    private final DemoWork work;
    private final DemoLives lives;
    private final DemoFigures figures;
    private final DemoChecklists checklists;
    private final DemoExchange exchange;
    private final DemoDataRoutines routines;
    private final DemoInquiries inquiries;
    private final DemoOpportunities opportunities;
    private final DemoMatching matching;
    private final DemoImpact impact;
    private final DemoReports reports;
    private final DemoEvaluation evaluation;
    private final TransactionTemplate transaction;

    DemoLoader(
            Bodies bodies,
            DemoDirectory directory,
            DemoContacts contacts,
            DemoWork work,
            DemoLives lives,
            DemoFigures figures,
            DemoChecklists checklists,
            DemoExchange exchange,
            DemoDataRoutines routines,
            DemoInquiries inquiries,
            DemoOpportunities opportunities,
            DemoMatching matching,
            DemoImpact impact,
            DemoReports reports,
            DemoEvaluation evaluation,
            TransactionTemplate transaction) {
        this.bodies = bodies;
        this.directory = directory;
        this.contacts = contacts;
        this.work = work;
        this.lives = lives;
        this.figures = figures;
        this.checklists = checklists;
        this.exchange = exchange;
        this.routines = routines;
        this.inquiries = inquiries;
        this.opportunities = opportunities;
        this.matching = matching;
        this.impact = impact;
        this.reports = reports;
        this.evaluation = evaluation;
        this.transaction = transaction;
    }

    @Override
    public void load() {
        if (bodies.byReference(SOURCES.getFirst()).isPresent()) return;
        log.info("Loading the demo data");
        LocaleContextHolder.setLocale(Language.BOKMAL.locale());
        transaction.executeWithoutResult(status -> {
            Visitor administrator = directory.administrator();
            administrator.acts(() -> {
                SOURCES.forEach(source -> directory.load(administrator, source));
                directory.giveRoles(administrator);
                contacts.load(administrator);
                SOURCES.forEach(source -> work.load(administrator, source));
                lives.load(administrator, "mobilisation", work);
                figures.load(administrator, "trd3", work);
                SOURCES.forEach(source -> checklists.load(administrator, source));
                exchange.load();
                routines.load();
                inquiries.load();
                opportunities.load();
                matching.load();
                evaluation.load("trd3");
                impact.load("trd3");
                reports.load("trd3");
                return null;
            });
        });
        LocaleContextHolder.resetLocaleContext();
        log.info("The demo data are loaded");
    }
}
