package no.samskap.expertise.web;

import org.jspecify.annotations.Nullable;

/** @param card null where the person has told nothing yet */
public record PersonExpertise(@Nullable ProfileCard card) {}
