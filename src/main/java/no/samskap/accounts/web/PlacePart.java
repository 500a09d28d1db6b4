package no.samskap.accounts.web;

import no.samskap.accounts.RolePlaces.RolePlace;

/** @param gives whether the visitor gives roles there; else they may ask for one */
public record PlacePart(RolePlace place, boolean gives) {}
