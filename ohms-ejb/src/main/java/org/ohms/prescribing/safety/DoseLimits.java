package org.ohms.prescribing.safety;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.Severity;

/** The most that labels give in a day, as far as it was found; the figures ship with where they are written. */
@ApplicationScoped
class DoseLimits {
    static final int ADULT = 18;

    private final List<DoseLimit> limits = read();

    /** What a dose is above. */
    record Exceeded(Severity severity, String limit, String text, String source) {}

    List<DoseLimit> all() {
        return limits;
    }

    /** What the label says against so much in a day; empty when it does not, or no figure is known for this patient. */
    Optional<Exceeded> against(String ingredient, PlannedDose dose, ChartFacts facts) {
        return limits.stream()
                .filter(limit -> limit.ingredient().equals(ingredient) && limit.isFor(facts, ADULT))
                .flatMap(limit -> exceeded(limit, dose, facts).stream())
                .min(Comparator.comparing(Exceeded::severity));
    }

    private static Optional<Exceeded> exceeded(DoseLimit limit, PlannedDose dose, ChartFacts facts) {
        var most = limit.mostFor(facts).filter(figure -> dose.aDay().compareTo(figure) > 0);
        if (most.isPresent()) {
            return Optional.of(told(Severity.MAJOR, "dose.most", most.get(), dose, limit));
        }
        return Optional.ofNullable(limit.usual())
                .filter(figure -> dose.aDay().compareTo(figure) > 0)
                .map(figure -> told(Severity.MINOR, "dose.usual", figure, dose, limit));
    }

    private static Exceeded told(Severity severity, String key, BigDecimal figure, PlannedDose dose, DoseLimit limit) {
        var texts = ResourceBundle.getBundle("org.ohms.prescribing.alerts", Locale.ENGLISH);
        return new Exceeded(
                severity,
                new MessageFormat(texts.getString("dose.limit"), Locale.ENGLISH).format(new Object[] {figure}),
                new MessageFormat(texts.getString(key), Locale.ENGLISH).format(new Object[] {dose.aDay(), figure}),
                limit.source());
    }

    private static List<DoseLimit> read() {
        var stream = DoseLimits.class.getResourceAsStream("/org/ohms/prescribing/dose-limits.csv");
        if (stream == null) {
            throw new IllegalStateException("dose-limits.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(DoseLimits::limit).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DoseLimit limit(NamedCsvRecord row) {
        return new DoseLimit(
                row.getField("ingredient"),
                years(row.getField("from_years")),
                years(row.getField("below_years")),
                figure(row.getField("clearance_below")),
                figure(row.getField("usual_mg")),
                figure(row.getField("most_mg")),
                figure(row.getField("most_mg_kg")),
                row.getField("source"));
    }

    private static @Nullable Integer years(String field) {
        return field.isBlank() ? null : Integer.valueOf(field.strip());
    }

    private static @Nullable BigDecimal figure(String field) {
        return field.isBlank() ? null : new BigDecimal(field.strip());
    }
}
