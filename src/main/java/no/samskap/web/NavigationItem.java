package no.samskap.web;

/** An entry in the main navigation, registered by a module as a bean. */
public record NavigationItem(int order, String path, String messageKey) {}
