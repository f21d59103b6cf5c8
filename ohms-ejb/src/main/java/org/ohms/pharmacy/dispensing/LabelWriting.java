package org.ohms.pharmacy.dispensing;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.prescribing.prescription.SpokenDirections;

/** Writes labels: in Spanish for whoever speaks Spanish first, in English for everybody else. */
final class LabelWriting {
    private static final String BUNDLE = "org.ohms.pharmacy.label";

    private final Locale locale;
    private final ResourceBundle words;
    private final ZoneId zone;

    LabelWriting(@Nullable PatientLabel patient, ZoneId zone) {
        var spanish = patient != null
                && patient.languages().stream()
                        .findFirst()
                        .filter(first -> first.startsWith("es"))
                        .isPresent();
        this.locale = spanish ? Locale.forLanguageTag("es-US") : Locale.US;
        this.words = ResourceBundle.getBundle(
                BUNDLE, spanish ? Locale.forLanguageTag("es") : Locale.ROOT, LabelWriting.class.getClassLoader());
        this.zone = zone;
    }

    DispenseLabel of(DispenseRow row, PrescriptionRow signed, StockItemRow item, List<PickRow> picks, Instant now) {
        var spoken = new SpokenDirections(locale);
        var label = row.label();
        var given = row.given();
        var left = signed.repeats() - row.fill() + 1;
        return new DispenseLabel(
                label == null ? "" : label.listName(),
                born(label),
                item.name(),
                given == null ? "" : spoken.amount(given, row.unit()),
                spoken.forPatient(signed.directions()),
                signed.repeats() == 0 ? "" : said("repeats", Math.max(0, left)),
                said(
                        "foot",
                        signed.signedBy(),
                        day(now.atZone(zone).toLocalDate()),
                        picks.stream().map(PickRow::lot).collect(Collectors.joining(", "))),
                words.getString("children"));
    }

    private String born(@Nullable PatientLabel label) {
        var date = label == null ? null : label.birthDate();
        return date == null ? "" : said("born", date.date().map(this::day).orElseGet(date::toString));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
    }

    private String said(String key, Object... figures) {
        return new MessageFormat(words.getString(key), locale).format(figures);
    }
}
