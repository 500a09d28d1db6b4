package no.samskap.evaluation.logic;

import java.util.Optional;
import no.samskap.core.Visitor;
import no.samskap.documents.Drawing;
import no.samskap.indicators.Framework;

/** Draws programme logics for documents, as their pages show them. */
public interface LogicDrawings {
    /** In the words of who reads; nothing where the logic is empty. */
    Optional<Drawing> of(Visitor visitor, Framework framework, String caption);
}
