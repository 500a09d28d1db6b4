package no.samskap.projects.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import no.samskap.core.Amount;
import no.samskap.directory.WhoIsMeant;
import no.samskap.projects.Application;
import no.samskap.projects.Application.Decision;
import no.samskap.projects.ApplicationText;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of an application, by the form and by programs.
 *
 * @param funder the funder's name
 * @param label null to follow the form of the project
 */
@Consistent
public record ApplicationForm(
        @NotBlank @Size(max = 200) String funder,
        @Size(max = 300) @Nullable String call,
        @Size(max = 200) @Nullable String title,
        @Nullable String sentOn,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long askedKroner,
        @NotNull @Nullable Decision decision,
        @Nullable String decidedOn,
        @PositiveOrZero @Max(Amount.MOST) @Nullable Long grantedKroner,
        Application.@Nullable Label label)
        implements Consistent.Input {

    static final String WORDS = "projects.application.form";

    static ApplicationForm empty() {
        return new ApplicationForm("", "", "", "", null, Decision.PENDING, "", null, null);
    }

    static ApplicationForm of(Application application) {
        return new ApplicationForm(
                application.funderName(),
                application.call(),
                application.head().title(),
                DateText.write(application.sentOn()),
                application.askedKroner(),
                application.decision(),
                DateText.write(application.decidedOn()),
                application.grantedKroner(),
                application.chosenLabel());
    }

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> wrong = Consistent.Input.ofDates("sentOn", sentOn, "decidedOn", decidedOn);
        boolean dated = decidedOn != null && !decidedOn.isBlank();
        if (decision == Decision.PENDING && dated) wrong.put("decision", "projects.application.form.decision.missing");
        if (decision != null && decision != Decision.PENDING && !dated)
            wrong.put("decidedOn", "projects.application.form.decidedOn.missing");
        if (grantedKroner != null && decision != Decision.GRANTED)
            wrong.put("grantedKroner", "projects.application.form.grantedKroner.notGranted");
        return wrong;
    }

    ApplicationText text(WhoIsMeant.Written written) {
        return new ApplicationText(
                ProjectForm.stripped(title),
                written.number(),
                written.name(),
                ProjectForm.stripped(call),
                DateText.orNull(sentOn),
                askedKroner,
                decision == null ? Decision.PENDING : decision,
                DateText.orNull(decidedOn),
                grantedKroner,
                label);
    }
}
