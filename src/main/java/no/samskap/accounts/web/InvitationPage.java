package no.samskap.accounts.web;

import java.time.Instant;
import no.samskap.accounts.Role;
import no.samskap.accounts.RolePlaces.RolePlace;

/** @param address to send the answer to; it holds the secret */
public record InvitationPage(RolePlace place, Role role, Instant expiresAt, boolean signedIn, String address) {}
