package no.samskap.exchange.web;

import java.util.List;
import java.util.Optional;
import no.samskap.exchange.NvaProjects;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param setUp whether the operator named a register
 * @param noNumbers whether something was written that holds no number
 * @param read empty before anything was asked
 * @param table what was found, as an import reads it
 */
public record OutsidePage(
        Form form,
        List<Option> choices,
        boolean setUp,
        boolean noNumbers,
        Optional<NvaProjects.Read> read,
        String table) {}
