package no.samskap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import no.samskap.web.Asks;
import no.samskap.web.CallableBy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address says who may call it, and docs/access.md lists them all. */
@SamskapTest
class CallersTests {
    /** What a stranger may send: signing in. */
    private static final Set<String> OPEN_CHANGES = Set.of(
            "POST /innlogging/demo",
            "POST /fagfolk/{number}/kontaktopplysninger", // notes who looked
            "POST /behov/inn/{code}", // asks for the code of an invitation
            "POST /behov/inn/{code}/kladd",
            "POST /avmelding/{token}", // asks for the secret of a letter
            "POST /henvendelser/uten-konto", // asks for a link to an address of mail, so many an hour
            "POST /henvendelser/begynn/{secret}", // asks for the secret of a letter
            "POST /henvendelser/folg/{secret}",
            "POST /henvendelser/svar/{secret}",
            "POST /henvendelser", // those that follow ask for a session that such a secret has opened
            "POST /henvendelser/{number}/hvem",
            "POST /henvendelser/{number}/hva",
            "POST /henvendelser/{number}/etikk",
            "POST /henvendelser/{number}/behov",
            "POST /henvendelser/{number}/mottakere",
            "POST /henvendelser/{number}/vedlegg",
            "POST /henvendelser/{number}/vedlegg/{id}/slutt",
            "POST /henvendelser/{number}/utsending",
            "POST /henvendelser/{number}/slutt",
            "POST /henvendelser/{number}/tilbaketrekking",
            "POST /henvendelser/{number}/resultat",
            "POST /henvendelser/{number}/siling/{body}/svar",
            "POST /henvendelser/saker/{number}/oppklaring",
            // by the link of somebody who is quoted
            "POST /impact-case/samtykke/{secret:[0-9A-Za-z_-]{43}}",
            "POST /impact-case/samtykke/{secret:[0-9A-Za-z_-]{43}}/trekk");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** By what a handler answers it is known whether its act is done, and to be kept. */
    private static final Set<Class<?>> ANSWERS_TO_AN_ACT = Set.of(String.class, ResponseEntity.class, void.class);

    private record Address(String path, String method, String who) {
        boolean changes() {
            return !method.equals("GET");
        }
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(addresses()).filteredOn(address -> address.who().isEmpty()).isEmpty();
    }

    @Test
    void aStrangerChangesNothing() {
        assertThat(addresses())
                .filteredOn(address -> address.changes() && address.who().equals("everyone"))
                .extracting(address -> address.method() + " " + address.path())
                .isSubsetOf(OPEN_CHANGES);
    }

    @Test
    void whateverChangesSomethingSaysWhetherItIsDone() {
        assertThat(handlers.getHandlerMethods().entrySet())
                .filteredOn(each -> isOurs(each.getValue())
                        && !each.getValue().hasMethodAnnotation(Asks.class)
                        && each.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method != RequestMethod.GET)
                        && !ANSWERS_TO_AN_ACT.contains(
                                each.getValue().getReturnType().getParameterType()))
                .isEmpty();
    }

    @Test
    void everyHandlerNamesItsMethod() {
        assertThat(addresses()).extracting(Address::method).isSubsetOf("GET", "POST", "PUT", "DELETE");
    }

    @Test
    void theListOfAddressesIsCurrent() {
        StringBuilder list = new StringBuilder("# Who may do what\n\nWritten by `./dev format`.\n\n"
                + "## To which record\n\nFrom `src/test/resources/access/matrix.txt`, where a new kind of record adds its"
                + " rows. `AccessMatrixTests` asks the running application for every cell.\n\n"
                + AccessMatrix.asMarkdown()
                + "## At which address\n\nFrom the handlers. It is the outer door only: what somebody may read or change"
                + " is asked of each record, as above.\n\n"
                + "| address | method | who |\n|---|---|---|\n");
        addresses()
                .forEach(address ->
                        list.append("| `%s` | %s | %s |%n".formatted(address.path(), address.method(), address.who())));
        Sources.keepCurrent(Path.of("docs", "access.md"), list.toString());
    }

    private List<Address> addresses() {
        TreeMap<String, Address> all = new TreeMap<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (!isOurs(handler)) return;
            for (String path : mapping.getPatternValues())
                for (String method : methods(mapping))
                    all.put(path + " " + method, new Address(path, method, who(handler)));
        });
        return new ArrayList<>(all.values());
    }

    private static boolean isOurs(HandlerMethod handler) {
        String name = handler.getBeanType().getName();
        return name.startsWith("no.samskap.") && !name.startsWith("no.samskap.web.ErrorPage");
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("any")
                : methods.stream().map(Enum::name).toList();
    }

    private static String who(HandlerMethod handler) {
        CallableBy callable = handler.getMethodAnnotation(CallableBy.class);
        return callable == null
                ? ""
                : callable.value().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
