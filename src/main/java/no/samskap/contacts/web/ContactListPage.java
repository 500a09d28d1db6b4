package no.samskap.contacts.web;

import java.util.List;
import no.samskap.web.Listing;

public record ContactListPage(Listing list, List<ContactCard> rows) {}
