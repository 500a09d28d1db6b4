package no.samskap.home;

import java.util.List;
import no.samskap.accounts.ApiKeys;
import no.samskap.web.Form;

/**
 * @param waiting what modules know to wait for the visitor
 * @param newKey a key made just now, shown this once; empty otherwise
 */
public record MyPage(
        String name,
        List<HeldRole> roles,
        List<HomePage.Item> waiting,
        List<HomePage.Item> drafts,
        List<HomePage.Item> followed,
        List<ApiKeys.ApiKey> keys,
        Form keyForm,
        String newKey) {
    /** @param address of the place; empty for a role in the whole system */
    public record HeldRole(String role, String place, String address) {}
}
