package no.samskap.accounts;

import java.util.List;
import java.util.Optional;
import no.samskap.core.Language;
import no.samskap.core.Visitor;
import no.samskap.directory.Bodies;
import no.samskap.directory.Organisations;
import no.samskap.records.RecordHead;
import no.samskap.records.Records;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organisations and bodies in which roles are held, and whether a visitor gives and takes them there. */
@Service
public class RolePlaces {
    private final Records records;
    private final JdbcClient jdbc;

    RolePlaces(Records records, JdbcClient jdbc) {
        this.records = records;
        this.jdbc = jdbc;
    }

    /** An organisation or a body. */
    public record RolePlace(long number, String title, Language language, Role.Place kind) {
        public String address() {
            return (kind == Role.Place.BODY ? "/samarbeid/" : "/organisasjoner/") + number;
        }

        public List<Role> roles() {
            return List.of(Role.values()).stream()
                    .filter(role -> role.place() == kind)
                    .toList();
        }
    }

    /** Empty where there is none that the visitor may read. */
    public Optional<RolePlace> find(Visitor visitor, long number) {
        return records.find(visitor, number).flatMap(RolePlaces::of);
    }

    /** Empty also where the visitor gives no roles there. */
    public Optional<RolePlace> administered(Visitor visitor, long number) {
        return find(visitor, number).filter(place -> mayGiveRoles(visitor, place));
    }

    public boolean mayGiveRoles(Visitor visitor, RolePlace place) {
        return AccessPolicy.mayGiveRoles(visitor, place.kind(), at(place));
    }

    /** Where a role has to be held to give roles in the place. */
    List<Long> at(RolePlace place) {
        if (place.kind() == Role.Place.BODY) return List.of(place.number());
        return jdbc.sql("select up.number from organisations_above(:organisation) up order by up.steps")
                .param("organisation", place.number())
                .query(Long.class)
                .list();
    }

    /** Empty where the record is neither an organisation nor a body. */
    public static Optional<RolePlace> of(RecordHead head) {
        return switch (head.kind()) {
            case Organisations.KIND -> Optional.of(of(head, Role.Place.ORGANISATION));
            case Bodies.KIND -> Optional.of(of(head, Role.Place.BODY));
            default -> Optional.empty();
        };
    }

    private static RolePlace of(RecordHead head, Role.Place kind) {
        return new RolePlace(head.number(), head.title(), head.language(), kind);
    }
}
