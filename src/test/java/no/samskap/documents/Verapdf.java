package no.samskap.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF, the validator of the PDF Association, finds wrong with a document. */
public final class Verapdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verapdf() {}

    /** A sentence for each rule of PDF/A-2a or PDF/UA-1 that is broken. */
    public static List<String> faults(byte[] pdf) {
        return List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).stream()
                .flatMap(flavour -> faults(pdf, flavour).stream())
                .toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(fault -> flavour + " " + fault.getRuleId().getClause() + ": " + fault.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException("veraPDF can judge the document", e);
        }
    }
}
