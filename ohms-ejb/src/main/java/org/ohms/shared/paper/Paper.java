package org.ohms.shared.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document in the making. Its page is put together as a tree, so nothing that somebody once typed is read
 * as markup, and it loads nothing from anywhere. It is tagged for screen readers (PDF/UA).
 */
public final class Paper {
    private static final Set<String> LETTER = Set.of("US", "CA", "MX", "PH", "CL", "CO");

    private static final String STYLE = """
            @page { size: %s; margin: 18mm 16mm; } body { font-family: 'Paper'; font-size: 9.5pt; line-height: 1.4; color: #000; }
            h1 { font-size: 17pt; margin: 0 0 1mm; } h2 { font-size: 11.5pt; margin: 6mm 0 1.5mm; } p { margin: 0 0 1.5mm; }
            table { width: 100%%; border-collapse: collapse; margin: 2mm 0; } .facts th { width: 34%%; font-weight: 400; color: #333; }
            th { text-align: left; padding: .8mm 3mm .8mm 0; vertical-align: top; } td { padding: .8mm 3mm .8mm 0; vertical-align: top; }
            .rows thead th { border-bottom: .3mm solid #000; } .rows tbody td, .rows tbody th { border-bottom: .1mm solid #999; font-weight: 400; }
            .rows tfoot th, .rows tfoot td { font-weight: 700; border-top: .3mm solid #000; } .r { text-align: right; padding-right: 0; white-space: nowrap; }
            .sum { font-size: 14pt; font-weight: 700; margin: 4mm 0 1mm; } .foot { font-size: 8pt; color: #333; }
            .qr { position: relative; margin: 3mm 0 2mm; } .qr div { position: absolute; background: #000; }""";

    /** The side of one dot of the square, in tenths of a millimetre. */
    private static final int DOT = 7;

    private final Document document;
    private final Element body;

    /**
     * Begins a document.
     *
     * @param language of its words, such as {@code en}
     * @param region ISO 3166 code: it decides between A4 and Letter
     */
    public Paper(String language, String region, String title, String author) {
        document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        var head = put(html, "head", null);
        put(head, "title", title);
        meta(head, "subject", title);
        meta(head, "author", author);
        put(head, "style", STYLE.formatted(LETTER.contains(region) ? "letter" : "A4"))
                .setAttribute("type", "text/css");
        body = put(html, "body", null);
        put(body, "h1", title);
    }

    public Paper paragraph(String text) {
        put(body, "p", text);
        return this;
    }

    /** What the document is about, large. */
    public Paper sum(String text) {
        put(body, "p", text).setAttribute("class", "sum");
        return this;
    }

    public Paper heading(String text) {
        put(body, "h2", text);
        return this;
    }

    public Paper small(String text) {
        put(body, "p", text).setAttribute("class", "foot");
        return this;
    }

    /** Names and values; those without a value are left out. */
    public Paper facts(List<Fact> facts) {
        var table = put(body, "table", null);
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
        var table = put(body, "table", null);
        table.setAttribute("class", "rows");
        var head = put(put(table, "thead", null), "tr", null);
        for (var i = 0; i < heads.size(); i++) {
            figure(put(head, "th", heads.get(i)), i, heads.size(), figures).setAttribute("scope", "col");
        }
        var rows = put(table, "tbody", null);
        lines.forEach(line -> cells(put(rows, "tr", null), line, figures));
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

    /** A link as a square that a phone reads; dots that touch in a row are one. The link stands below in words. */
    public Paper square(String link) {
        var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        var frame = put(body, "div", null);
        frame.setAttribute("class", "qr");
        frame.setAttribute("style", "width:%1$s;height:%1$s".formatted(millimetres(code.size)));
        for (var row = 0; row < code.size; row++) {
            var column = 0;
            while (column < code.size) {
                var end = column;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > column) {
                    put(frame, "div", null)
                            .setAttribute(
                                    "style",
                                    "left:%s;top:%s;width:%s;height:%s"
                                            .formatted(
                                                    millimetres(column),
                                                    millimetres(row),
                                                    millimetres(end - column),
                                                    millimetres(1)));
                }
                column = end + 1;
            }
        }
        return small(link);
    }

    public byte[] pdf() {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, "paper:");
        builder.useUriResolver((base, wanted) -> null);
        builder.useFont(() -> font("DejaVuSans.ttf"), "Paper", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "Paper", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("OHMS");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("the document could not be written", broken);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/org/ohms/patients/copy/" + name));
    }

    private static String millimetres(int dots) {
        return dots * DOT / 10 + "." + dots * DOT % 10 + "mm";
    }

    private static void meta(Element head, String name, String content) {
        var meta = put(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private static Element put(Element parent, String name, @Nullable String text) {
        var element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.appendChild(parent.getOwnerDocument().createTextNode(text.replaceAll("\\p{Cntrl}+", " ")));
        }
        parent.appendChild(element);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this Java makes no documents", impossible);
        }
    }
}
