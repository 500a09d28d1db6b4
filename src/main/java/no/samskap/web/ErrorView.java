package no.samskap.web;

/** @param reference what to tell support; empty where nothing broke */
public record ErrorView(int status, String messageKey, String reference) {}
