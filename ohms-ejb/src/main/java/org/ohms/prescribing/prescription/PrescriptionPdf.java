package org.ohms.prescribing.prescription;

import static org.ohms.shared.paper.Sheet.put;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.paper.Sheet;
import org.w3c.dom.Element;

/** A prescription as a document on A5, with a square by which whoever holds it can check it. */
final class PrescriptionPdf {
    private static final String STYLE = """
        @page { size: A5; margin: 14mm; } body { font-family: 'Paper'; font-size: 10pt; line-height: 1.4; color: #000; }
        h1 { font-size: 15pt; margin: 0 0 1mm; } .medicine { font-size: 14pt; font-weight: 700; margin: 4mm 0 1mm; }
        .say { font-size: 12pt; margin: 0 0 3mm; } p { margin: 0 0 1.5mm; } .foot { font-size: 8pt; color: #333; }
        table { width: 100%; border-collapse: collapse; margin: 2mm 0; } th { width: 38%; text-align: left; font-weight: 400;
        color: #333; padding: .6mm 3mm .6mm 0; vertical-align: top; } td { padding: .6mm 0; vertical-align: top; }
        .qr { position: relative; margin: 3mm 0 2mm; } .qr div { position: absolute; background: #000; }\
        """;

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
        var title = words.getString("title");
        var sheet = new Sheet(locale.getLanguage(), title, title, hospital, STYLE);
        sheet.put("p", hospital);
        var who = rows(sheet);
        line(who, "patient", patient.listName());
        line(
                who,
                "born",
                patient.birthDate() == null ? null : patient.birthDate().toString());
        line(who, "mrn", patient.mrnText());
        sheet.put("p", row.words().whole()).setAttribute("class", "medicine");
        sheet.put("p", new SpokenDirections(locale).forPatient(row.directions()))
                .setAttribute("class", "say");
        var what = rows(sheet);
        line(
                what,
                "quantity",
                new SpokenDirections(locale)
                        .inPacks(row.quantity(), row.directions().unit(), row.packSize()));
        line(what, "repeats", String.valueOf(row.repeats()));
        line(what, "substitution", words.getString(row.substitution() ? "substitution.yes" : "substitution.no"));
        line(what, "controlled", row.controlled() ? words.getString("controlled.yes") : null);
        line(what, "reason", row.words().reason());
        line(what, "prescriber", row.signedBy());
        line(what, "second", row.secondBy().isEmpty() ? null : row.secondBy());
        line(what, "signed", moment(row.signedAt()));
        sheet.square(link, DOT);
        sheet.put("p", words.getString("verify")).setAttribute("class", "foot");
        sheet.put("p", link).setAttribute("class", "foot");
        return sheet.pdf();
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private static Element rows(Sheet sheet) {
        return put(sheet.put("table", null), "tbody", null);
    }

    private void line(Element rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var row = put(rows, "tr", null);
            put(row, "th", words.getString(key)).setAttribute("scope", "row");
            put(row, "td", value);
        }
    }
}
