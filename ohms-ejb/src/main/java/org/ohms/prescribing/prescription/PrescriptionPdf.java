package org.ohms.prescribing.prescription;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A prescription as a document. Its page is put together as a tree, so nothing that somebody once typed is read as
 * markup, and it loads nothing from anywhere.
 */
final class PrescriptionPdf {
    private static final String STYLE = """
            @page { size: A5; margin: 14mm; } body { font-family: 'Paper'; font-size: 10pt; line-height: 1.4; color: #000; }
            h1 { font-size: 15pt; margin: 0 0 1mm; } .medicine { font-size: 14pt; font-weight: 700; margin: 4mm 0 1mm; }
            .say { font-size: 12pt; margin: 0 0 3mm; } p { margin: 0 0 1.5mm; } .foot { font-size: 8pt; color: #333; }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0; } th { width: 38%; text-align: left; font-weight: 400;
            color: #333; padding: .6mm 3mm .6mm 0; vertical-align: top; } td { padding: .6mm 0; vertical-align: top; }
            .qr { position: relative; margin: 3mm 0 2mm; } .qr div { position: absolute; background: #000; }""";

    /** The side of one dot of the square, in tenths of a millimetre. */
    private static final int DOT = 6;

    private final ResourceBundle words;
    private final Locale locale;
    private final ZoneId zone;

    PrescriptionPdf(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.words = ResourceBundle.getBundle(
                "org.ohms.prescribing.paper",
                locale.getLanguage().equals("es") ? Locale.forLanguageTag("es") : Locale.ROOT,
                PrescriptionPdf.class.getClassLoader());
    }

    byte[] of(PrescriptionRow row, PatientLabel patient, String hospital, String link) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document(row, patient, hospital, link), "prescription:");
        builder.useUriResolver((base, wanted) -> null);
        builder.useFont(() -> font("DejaVuSans.ttf"), "Paper", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "Paper", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("OHMS");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("the prescription could not be written", broken);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PrescriptionPdf.class.getResourceAsStream("/org/ohms/patients/copy/" + name));
    }

    private Document document(PrescriptionRow row, PatientLabel patient, String hospital, String link) {
        var document = empty();
        var html = document.createElement("html");
        html.setAttribute("lang", locale.getLanguage());
        document.appendChild(html);
        var head = put(html, "head", null);
        put(head, "title", words.getString("title"));
        meta(head, "subject", words.getString("title"));
        meta(head, "author", hospital);
        put(head, "style", STYLE).setAttribute("type", "text/css");
        var body = put(html, "body", null);
        put(body, "h1", words.getString("title"));
        put(body, "p", hospital);
        var who = rows(body);
        line(who, "patient", patient.listName());
        line(
                who,
                "born",
                patient.birthDate() == null ? null : patient.birthDate().toString());
        line(who, "mrn", patient.mrnText());
        put(body, "p", row.words().whole()).setAttribute("class", "medicine");
        put(body, "p", new SpokenDirections(locale).forPatient(row.directions()))
                .setAttribute("class", "say");
        var what = rows(body);
        line(
                what,
                "quantity",
                new SpokenDirections(locale)
                        .amount(row.quantity(), row.directions().unit()));
        line(what, "repeats", String.valueOf(row.repeats()));
        line(what, "substitution", words.getString(row.substitution() ? "substitution.yes" : "substitution.no"));
        line(what, "controlled", row.controlled() ? words.getString("controlled.yes") : null);
        line(what, "reason", row.words().reason());
        line(what, "prescriber", row.signedBy());
        line(what, "second", row.secondBy().isEmpty() ? null : row.secondBy());
        line(what, "signed", moment(row.signedAt()));
        square(body, link);
        put(body, "p", words.getString("verify")).setAttribute("class", "foot");
        put(body, "p", link).setAttribute("class", "foot");
        return document;
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private static Element rows(Element body) {
        return put(put(body, "table", null), "tbody", null);
    }

    private void line(Element rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var row = put(rows, "tr", null);
            put(row, "th", words.getString(key)).setAttribute("scope", "row");
            put(row, "td", value.replaceAll("\\p{Cntrl}+", " "));
        }
    }

    /** The link as a square of dots; dots that touch in a row are one. */
    private static void square(Element body, String link) {
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
