package org.ohms.patients.copy;

import static org.ohms.shared.paper.Sheet.put;

import org.ohms.shared.paper.Sheet;

/** The copy for people: a document that a screen reader reads as well. */
final class CopyPdf {
    private static final String STYLE = """
        @page { size: Letter; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
            font-family: 'Paper'; font-size: 8pt; } }
        body { font-family: 'Paper'; font-size: 9.5pt; line-height: 1.35; color: #111; }
        h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 7mm 0 2mm; border-bottom: 0.6pt solid #555; }
        p { margin: 0 0 2mm; } .none { color: #444; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; page-break-inside: avoid; }
        th { width: 34%; text-align: left; font-weight: normal; color: #444; padding: 0.6mm 3mm 0.6mm 0; vertical-align: top; }
        td { padding: 0.6mm 0; vertical-align: top; word-wrap: break-word; }
        tr.first th, tr.first td { border-top: 0.4pt solid #bbb; padding-top: 1.2mm; }\
        """;

    private final CopyTexts texts;

    CopyPdf(CopyTexts texts) {
        this.texts = texts;
    }

    byte[] of(WholeRecord whole) {
        var sheet = new Sheet(texts.language(), texts.of("title"), texts.of("subject"), whole.hospital(), STYLE);
        sheet.put(
                "p",
                whole.hospital() + ", " + texts.value("", new CopyField("", CopyField.Kind.MOMENT, whole.madeAt())));
        sheet.put("p", texts.of("about"));
        whole.parts().forEach(part -> part(sheet, part));
        return sheet.pdf();
    }

    private void part(Sheet sheet, WholeRecord.Part part) {
        sheet.put("h2", texts.of("room." + part.code()));
        if (part.entries().isEmpty()) {
            sheet.put("p", texts.of("none")).setAttribute("class", "none");
        }
        for (var entry : part.entries()) {
            if (entry.fields().isEmpty()) {
                continue;
            }
            var rows = put(sheet.put("table", null), "tbody", null);
            for (var field : entry.fields()) {
                var row = put(rows, "tr", null);
                if (field == entry.fields().get(0)) {
                    row.setAttribute("class", "first");
                }
                put(row, "th", texts.label(part.code(), field.name())).setAttribute("scope", "row");
                put(row, "td", texts.value(part.code(), field));
            }
        }
    }
}
