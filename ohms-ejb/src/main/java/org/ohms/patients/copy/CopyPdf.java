package org.ohms.patients.copy;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The copy for people: a document that a screen reader reads as well (PDF/UA), with the fonts in it. Its pages are put
 * together as a tree, so nothing that somebody once typed is read as markup, and it loads nothing from anywhere.
 */
final class CopyPdf {
    private static final String STYLE = """
            @page { size: Letter; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
                font-family: 'Copy'; font-size: 8pt; } }
            body { font-family: 'Copy'; font-size: 9.5pt; line-height: 1.35; color: #111; }
            h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 7mm 0 2mm; border-bottom: 0.6pt solid #555; }
            p { margin: 0 0 2mm; } .none { color: #444; }
            table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; page-break-inside: avoid; }
            th { width: 34%; text-align: left; font-weight: normal; color: #444; padding: 0.6mm 3mm 0.6mm 0; vertical-align: top; }
            td { padding: 0.6mm 0; vertical-align: top; word-wrap: break-word; }
            tr.first th, tr.first td { border-top: 0.4pt solid #bbb; padding-top: 1.2mm; }""";

    private final CopyTexts texts;

    CopyPdf(CopyTexts texts) {
        this.texts = texts;
    }

    byte[] of(WholeRecord whole) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document(whole), "copy:");
        builder.useUriResolver((base, wanted) -> null);
        builder.useFont(() -> font("DejaVuSans.ttf"), "Copy", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "Copy", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("OHMS");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("the copy could not be written", broken);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(CopyPdf.class.getResourceAsStream(name));
    }

    private Document document(WholeRecord whole) {
        var document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", texts.language());
        document.appendChild(html);
        var head = put(html, "head", null);
        put(head, "title", texts.of("title"));
        meta(head, "subject", texts.of("subject"));
        meta(head, "author", whole.hospital());
        put(head, "style", STYLE).setAttribute("type", "text/css");
        var body = put(html, "body", null);
        put(body, "h1", texts.of("title"));
        put(
                body,
                "p",
                whole.hospital() + ", " + texts.value("", new CopyField("", CopyField.Kind.MOMENT, whole.madeAt())));
        put(body, "p", texts.of("about"));
        whole.parts().forEach(part -> part(body, part));
        return document;
    }

    private void part(Element body, WholeRecord.Part part) {
        put(body, "h2", texts.of("room." + part.code()));
        if (part.entries().isEmpty()) {
            put(body, "p", texts.of("none")).setAttribute("class", "none");
        }
        for (var entry : part.entries()) {
            if (entry.fields().isEmpty()) {
                continue;
            }
            var rows = put(put(body, "table", null), "tbody", null);
            for (var field : entry.fields()) {
                var row = put(rows, "tr", null);
                if (field == entry.fields().get(0)) {
                    row.setAttribute("class", "first");
                }
                put(row, "th", texts.label(part.code(), field.name())).setAttribute("scope", "row");
                put(row, "td", printable(texts.value(part.code(), field)));
            }
        }
    }

    /** What a page can show: a line break is a blank in a table, and signs without a shape have no place in a document. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static void meta(Element head, String name, String content) {
        var meta = put(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private static Element put(Element parent, String name, @org.jspecify.annotations.Nullable String text) {
        var element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.appendChild(parent.getOwnerDocument().createTextNode(text));
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
