package no.samskap.web;

/**
 * A page where a system administrator looks after something, registered by its module as a bean. {@code /drift} lists them.
 *
 * @param messageKey its name; {@code <messageKey>.what} says in a sentence what one does there
 */
public record OperatorItem(int order, String path, String messageKey) {}
