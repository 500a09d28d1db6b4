package no.samskap.directory.web;

import java.util.List;

/** What comes with the program from elsewhere. */
public record SourcesPage(List<Part> parts) {
    /** @param key what it is used for: the message {@code directory.sources.<key>}, with a note at {@code .note} */
    public record Part(String key, List<Source> sources) {}

    /** @param licence empty where only facts are used, such as the numbers of a code list */
    public record Source(String name, String url, String licence, String licenceUrl) {}

    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";
    private static final String NLOD = "https://data.norge.no/nlod/no/2.0";
    private static final String MIT = "https://opensource.org/license/mit";
    private static final String OFL = "https://openfontlicense.org/";

    static final SourcesPage SHIPPED = new SourcesPage(List.of(
            new Part(
                    "municipalities",
                    List.of(
                            new Source("Statistisk sentralbyrå, Klass", "https://www.ssb.no/klass", "CC BY 4.0", CC_BY),
                            new Source("Kartverket, kommuneinfo", "https://www.kartverket.no", "CC BY 4.0", CC_BY),
                            new Source("norway-geodata", "https://github.com/aprestmo/norway-geodata", "MIT", MIT))),
            new Part(
                    "institutions",
                    List.of(
                            new Source("Sikt, NVA/Cristin", "https://nva.sikt.no", "NLOD 2.0", NLOD),
                            new Source(
                                    "Research Organization Registry (ROR)",
                                    "https://ror.org",
                                    "CC0 1.0",
                                    "https://creativecommons.org/publicdomain/zero/1.0/"))),
            new Part(
                    "themes",
                    List.of(
                            new Source(
                                    "Los, Digitaliseringsdirektoratet",
                                    "https://psi.norge.no/los/",
                                    "Apache-2.0",
                                    "https://www.apache.org/licenses/LICENSE-2.0"),
                            new Source(
                                    "KOSTRA, Statistisk sentralbyrå",
                                    "https://www.ssb.no/offentlig-sektor/kostra",
                                    "",
                                    ""))),
            new Part(
                    "fonts",
                    List.of(
                            new Source("Literata", "https://github.com/googlefonts/literata", "OFL 1.1", OFL),
                            new Source(
                                    "Schibsted Grotesk",
                                    "https://github.com/schibsted/schibsted-grotesk",
                                    "OFL 1.1",
                                    OFL))),
            new Part(
                    "components",
                    List.of(
                            new Source("Designsystemet", "https://designsystemet.no", "MIT", MIT),
                            new Source("htmx", "https://htmx.org", "0BSD", "https://opensource.org/license/0bsd")))));
}
