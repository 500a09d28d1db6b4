package no.samskap.accounts;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.directory.People;
import no.samskap.records.Forgetting;
import no.samskap.records.PersonalData;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's rights to what is held of them. They use them themselves; a system's administrator can for whoever asks by other means. */
@Service
public class Privacy {
    private final Forgetting forgetting;
    private final Accounts accounts;
    private final Records records;

    Privacy(Forgetting forgetting, Accounts accounts, Records records) {
        this.forgetting = forgetting;
        this.accounts = accounts;
        this.records = records;
    }

    /** The person, where the visitor may use their rights: themselves, or a system's administrator. */
    public Optional<String> nameOf(Visitor visitor, long person) {
        Long self = visitor.person();
        if (self != null && self == person) return accounts.visitor(person).map(Visitor::name);
        return visitor.isAdministrator()
                ? records.find(visitor, People.KIND, person).map(RecordHead::title)
                : Optional.empty();
    }

    /** The register of processing. */
    public List<PersonalData.Processing> processings() {
        return forgetting.processings();
    }

    public List<PersonalData.Held> heldOf(Visitor visitor, long person) {
        return nameOf(visitor, person).isPresent() ? forgetting.heldOf(person) : List.of();
    }

    /** @return false where it is not for the visitor to say */
    @Transactional
    public boolean erase(Visitor visitor, long person) {
        if (nameOf(visitor, person).isEmpty()) return false;
        forgetting.erase(person);
        return true;
    }
}
