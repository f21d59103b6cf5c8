package org.ohms.shared.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What every document to print is written on, whatever its style. Its page is put together as a tree, so nothing that
 * somebody once typed is read as markup, and it loads nothing from anywhere. It is tagged for screen readers (PDF/UA),
 * with the fonts in it.
 */
public final class Sheet {
    static {
        // it tells of every font it looks for, to the error stream
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Document document;
    private final Element body;

    /**
     * Begins a document with its title.
     *
     * @param language of its words, such as {@code en}
     * @param subject what it is about, for whoever looks for it among others
     * @param style as CSS; its font is called {@code Paper}
     */
    public Sheet(String language, String title, String subject, String author, String style) {
        document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", language);
        document.appendChild(html);
        var head = put(html, "head", null);
        put(head, "title", title);
        meta(head, "subject", subject);
        meta(head, "author", author);
        put(head, "style", style).setAttribute("type", "text/css");
        body = put(html, "body", null);
        put("h1", title);
    }

    /** Adds an element to the end of the document. */
    public Element put(String name, @Nullable String text) {
        return put(body, name, text);
    }

    /** Adds an element within another. A line break becomes a blank, and signs without a shape have no place on paper. */
    public static Element put(Element parent, String name, @Nullable String text) {
        var element = parent.getOwnerDocument().createElement(name);
        if (text != null) {
            element.appendChild(parent.getOwnerDocument().createTextNode(text.replaceAll("\\p{Cntrl}+", " ")));
        }
        parent.appendChild(element);
        return element;
    }

    /**
     * A link as a square that a phone reads; dots that touch in a row are one. The style says of the class {@code qr}
     * that it is where its dots are placed, and that they are dark.
     *
     * @param dot the side of one dot, in tenths of a millimetre
     */
    public void square(String link, int dot) {
        var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        var frame = put("div", null);
        frame.setAttribute("class", "qr");
        frame.setAttribute("style", "width:%1$s;height:%1$s".formatted(millimetres(code.size * dot)));
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
                                                    millimetres(column * dot),
                                                    millimetres(row * dot),
                                                    millimetres((end - column) * dot),
                                                    millimetres(dot)));
                }
                column = end + 1;
            }
        }
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
        return Objects.requireNonNull(Sheet.class.getResourceAsStream(name));
    }

    private static String millimetres(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "mm";
    }

    private static void meta(Element head, String name, String content) {
        var meta = put(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this Java makes no documents", impossible);
        }
    }
}
