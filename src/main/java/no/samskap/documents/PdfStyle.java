package no.samskap.documents;

import static no.samskap.sheets.ChartXml.escaped;

/** How a PDF looks: A4 with the title and the page number at the foot of each page but the first. */
final class PdfStyle {
    private PdfStyle() {}

    static String of(Document document) {
        return """
                @page { size: A4; margin: 20mm 20mm 22mm 20mm;
                        @bottom-left { content: "%s"; font: 8pt Samskap, Letters; color: #55606e }
                        @bottom-right { content: "%s " counter(page); font: 8pt Samskap, Letters; color: #55606e } }
                @page side { size: A4 landscape }
                @page :first { @bottom-left { content: none } @bottom-right { content: none } }
                body { font: 10pt Samskap, Letters; line-height: 1.45; color: #1a1a1a; margin: 0 }
                h1, h2, h3 { line-height: 1.2; page-break-after: avoid; color: #1f2a37 }
                h1 { font-size: 20pt; margin: 14mm 0 5mm }
                h1.first { page-break-before: always; margin-top: 0 }
                h1.title { font-size: 28pt; margin: 14mm 0 4mm }
                h2 { font-size: 14pt; margin: 8mm 0 2.5mm }
                h3 { font-size: 11pt; margin: 5mm 0 1.5mm }
                p { margin: 0 0 2.6mm; orphans: 2; widows: 2 }
                .lead { page-break-after: avoid }
                .subtitle { font-size: 14pt; color: #55606e; margin-bottom: 6mm }
                .contents { font-size: 13pt; font-weight: bold; margin: 10mm 0 2mm }
                .note { font-size: 8.5pt; color: #55606e }
                .caption { font-size: 8.5pt; color: #55606e; margin: 2mm 0 4mm }
                .caption.above { margin: 4mm 0 1.5mm; page-break-after: avoid }
                ul { margin: 0 0 3mm; padding-left: 5mm }
                li { margin: 0 0 1mm }
                .toc li { margin: 0 0 0.4mm; line-height: 1.35 }
                .legend { font-size: 8.5pt; margin: 0 }
                .legend span { margin-right: 5mm }
                .legend em { display: inline-block; width: 3mm; height: 2.4mm; margin-right: 1.5mm }
                ul.toc { list-style: none; padding: 0 }
                .toc a { color: #1a1a1a; text-decoration: none }
                .toc a::after { content: leader(".") target-counter(attr(href), page) }
                .toc1 { font-weight: bold; margin-top: 2mm }
                .toc2 { padding-left: 5mm }
                a { color: #0b5394; text-decoration: underline }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; font-size: 8.5pt; line-height: 1.3; margin: 0 0 4mm;
                        -fs-table-paginate: paginate; border-top: 1pt solid #1f2a37 }
                tr { page-break-inside: avoid }
                th, td { text-align: left; vertical-align: top; padding: 1.2mm 1.4mm; border-bottom: 0.4pt solid #b9c1cb; word-wrap: break-word }
                tbody th { font-weight: normal }
                .number { text-align: right }
                .charts { margin: 3mm 0 0 }
                .on-side { page: side }
                .drawing { page-break-inside: avoid }
                .drawing object { display: block }
                .picture { margin: 2mm 0 4mm; page-break-inside: avoid }
                blockquote { margin: 3mm 0 4mm; padding: 0 0 0 5mm; border-left: 1.2mm solid #d98b26; page-break-inside: avoid }
                .said { font-size: 12pt; line-height: 1.4; margin: 0 0 1mm }
                blockquote .note { margin: 0 }
                .chart { display: inline-block; vertical-align: bottom; width: 82mm; margin: 0 2mm 4mm 0; page-break-inside: avoid }
                .chart-title { font-size: 9pt; font-weight: bold; margin: 0 0 1mm; line-height: 1.2 }
                .chart object { display: block; width: 80mm; height: 43.3mm }
                """.formatted(quoted(document.title()), quoted(document.words().page()));
    }

    private static String quoted(String text) {
        return escaped(text.replace("\\", "").replace("\"", "”").replaceAll("\\s+", " "));
    }
}
