package no.samskap.needs.web;

import java.util.List;
import no.samskap.needs.NeedInvitations;
import no.samskap.web.Form;
import no.samskap.web.Option;

/** @param newCode of the invitation that was just made; empty where none was */
public record InvitationsPage(List<Option> places, List<Line> lines, Form form, String newCode) {
    public record Line(NeedInvitations.Invitation invitation, String place, boolean isOpen) {}
}
