package org.ohms.shared.paper;

import static org.ohms.shared.paper.Sheet.put;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** A document in the making, A4 or Letter: paragraphs, names with their values, tables, and a square that leads to it. */
public final class Paper {
    private static final Set<String> LETTER = Set.of("US", "CA", "MX", "PH", "CL", "CO");

    private static final String STYLE = """
        @page { size: %s; margin: 18mm 16mm; } body { font-family: 'Paper'; font-size: 9.5pt; line-height: 1.4; color: #000; }
        h1 { font-size: 17pt; margin: 0 0 1mm; } h2 { font-size: 11.5pt; margin: 6mm 0 1.5mm; } p { margin: 0 0 1.5mm; }
        table { width: 100%%; border-collapse: collapse; margin: 2mm 0; } .facts th { width: 34%%; font-weight: 400; color: #333; }
        th { text-align: left; padding: .8mm 3mm .8mm 0; vertical-align: top; } td { padding: .8mm 3mm .8mm 0; vertical-align: top; }
        .rows thead th { border-bottom: .3mm solid #000; } .rows tbody td, .rows tbody th { border-bottom: .1mm solid #999; font-weight: 400; }
        .rows tbody th.part { font-weight: 700; padding-top: 2mm; }
        .rows tfoot th, .rows tfoot td { font-weight: 700; border-top: .3mm solid #000; } .r { text-align: right; padding-right: 0; white-space: nowrap; }
        .sum { font-size: 14pt; font-weight: 700; margin: 4mm 0 1mm; } .foot { font-size: 8pt; color: #333; }
        .qr { position: relative; margin: 3mm 0 2mm; } .qr div { position: absolute; background: #000; }\
        """;

    /** The side of one dot of the square, in tenths of a millimetre. */
    private static final int DOT = 7;

    private final Sheet sheet;

    /**
     * Begins a document.
     *
     * @param language of its words, such as {@code en}
     * @param region ISO 3166 code: it decides between A4 and Letter
     */
    public Paper(String language, String region, String title, String author) {
        var style = STYLE.formatted(LETTER.contains(region) ? "letter" : "A4");
        sheet = new Sheet(language, title, title, author, style);
    }

    public Paper paragraph(String text) {
        sheet.put("p", text);
        return this;
    }

    /** What the document is about, large. */
    public Paper sum(String text) {
        sheet.put("p", text).setAttribute("class", "sum");
        return this;
    }

    public Paper heading(String text) {
        sheet.put("h2", text);
        return this;
    }

    public Paper small(String text) {
        sheet.put("p", text).setAttribute("class", "foot");
        return this;
    }

    /** Names and values; those without a value are left out. */
    public Paper facts(List<Fact> facts) {
        var table = sheet.put("table", null);
        table.setAttribute("class", "facts");
        var rows = put(table, "tbody", null);
        facts.stream().filter(fact -> !fact.value().isBlank()).forEach(fact -> {
            var row = put(rows, "tr", null);
            put(row, "th", fact.name()).setAttribute("scope", "row");
            put(row, "td", fact.value());
        });
        return this;
    }

    /** A name and a value. */
    public record Fact(String name, String value) {}

    /**
     * A table whose figures stand right.
     *
     * @param figures how many of the last columns are figures
     * @param totals the last line; empty for none
     */
    public Paper table(List<String> heads, List<List<String>> lines, List<String> totals, int figures) {
        return parted(heads, List.of(new Part("", lines)), totals, figures);
    }

    /**
     * Lines of a table that belong together.
     *
     * @param heading what they are together; empty for lines that only stand there
     */
    public record Part(String heading, List<List<String>> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** The same in parts, each below its heading. */
    public Paper parted(List<String> heads, List<Part> parts, List<String> totals, int figures) {
        var table = sheet.put("table", null);
        table.setAttribute("class", "rows");
        var head = put(put(table, "thead", null), "tr", null);
        for (var i = 0; i < heads.size(); i++) {
            figure(put(head, "th", heads.get(i)), i, heads.size(), figures).setAttribute("scope", "col");
        }
        parts.forEach(part -> {
            var rows = put(table, "tbody", null);
            if (!part.heading().isEmpty()) {
                var heading = put(put(rows, "tr", null), "th", part.heading());
                heading.setAttribute("scope", "rowgroup");
                heading.setAttribute("colspan", String.valueOf(heads.size()));
                heading.setAttribute("class", "part");
            }
            part.lines().forEach(line -> cells(put(rows, "tr", null), line, figures));
        });
        if (!totals.isEmpty()) {
            cells(put(put(table, "tfoot", null), "tr", null), totals, figures);
        }
        return this;
    }

    private static void cells(Element row, List<String> cells, int figures) {
        for (var i = 0; i < cells.size(); i++) {
            var cell = put(row, i == 0 ? "th" : "td", cells.get(i));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            figure(cell, i, cells.size(), figures);
        }
    }

    private static Element figure(Element cell, int at, int of, int figures) {
        if (at >= of - figures) {
            cell.setAttribute("class", "r");
        }
        return cell;
    }

    /** A link as a square that a phone reads; it stands below in words. */
    public Paper square(String link) {
        sheet.square(link, DOT);
        return small(link);
    }

    public byte[] pdf() {
        return sheet.pdf();
    }
}
