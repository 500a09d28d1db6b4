package no.samskap.web;

import no.samskap.core.Visitor;

/** @param reference what to tell support; empty where nothing broke */
public record ErrorView(int status, String messageKey, String reference) {
    /** A stranger may have followed a letter to what is there for somebody signed in: whether it is there is not told. */
    public boolean maySignIn() {
        return status == 404 && !Visitor.current().isSignedIn();
    }
}
