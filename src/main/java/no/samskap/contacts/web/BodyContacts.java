package no.samskap.contacts.web;

import java.util.List;
import no.samskap.contacts.ContactPoint.Served;

/**
 * What a cooperation's page shows of its members' contacts.
 *
 * @param without members that have no contact point
 */
public record BodyContacts(long body, List<ContactCard> empty, List<Served> without, long all) {}
