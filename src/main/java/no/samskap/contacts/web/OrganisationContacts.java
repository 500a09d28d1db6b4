package no.samskap.contacts.web;

import java.util.List;

/**
 * What an organisation's page shows of contacts.
 *
 * @param without who receives where there is no contact point
 */
public record OrganisationContacts(
        long organisation, List<ContactCard> cards, ContactCard.Receives without, boolean mayAdd) {}
