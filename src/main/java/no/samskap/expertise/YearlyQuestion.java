package no.samskap.expertise;

import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Owing;
import no.samskap.web.Words;
import org.springframework.stereotype.Component;

/** Once a year: is what you said of your work still right? */
@Component
class YearlyQuestion implements Owing {
    private final Profiles profiles;

    YearlyQuestion(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Owed> owedBy(Visitor visitor, int most) {
        return profiles.own(visitor).stream()
                .filter(profile -> profile.isShown() && profile.freshness() != Freshness.FRESH)
                .map(profile -> new Owed(
                                Words.t("expertise.confirm.question"),
                                Words.t("expertise.mine"),
                                Words.language(),
                                "/min-profil",
                                Words.t("expertise.unconfirmedSince", Words.date(profile.confirmedOn())))
                        .personal())
                .toList();
    }
}
