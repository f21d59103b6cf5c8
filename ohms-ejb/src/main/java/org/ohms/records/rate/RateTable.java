package org.ohms.records.rate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ohms.records.observation.Measurement;

/**
 * Centiles of heart and respiratory rate by age from birth to eighteen years, boys and girls alike, awake and at rest: Fleming S,
 * Thompson M, Stevens R, et al. Normal ranges of heart rate and respiratory rate in children from birth to 18 years: a
 * systematic review of observational studies. Lancet 2011;377:1011-18, doi:10.1016/S0140-6736(10)62226-X, web tables 4
 * and 5. The first week of life, for which the paper has a row of its own for the heart, is left out. The figures for breathing
 * rest on 3,881 children, those for the heart on 143,346.
 *
 * <p>The web tables themselves were not at hand: the rows were taken from two later transcriptions that agree in every cell.
 */
@ApplicationScoped
class RateTable {
    /** The first week is no part of it. */
    static final int FROM_DAY = 7;

    private final Map<Measurement, NavigableMap<Integer, RateCentiles>> tables = read();

    /** The centiles of an age in completed months; empty where the table says nothing. */
    Optional<RateCentiles> of(Measurement what, long days, int months) {
        var table = tables.get(what);
        return table == null || days < FROM_DAY
                ? Optional.empty()
                : Optional.ofNullable(table.higherEntry(months)).map(Map.Entry::getValue);
    }

    private static Map<Measurement, NavigableMap<Integer, RateCentiles>> read() {
        var stream = RateTable.class.getResourceAsStream("/org/ohms/records/rate/fleming.csv");
        if (stream == null) {
            throw new IllegalStateException("fleming.csv is not part of the program");
        }
        var tables = new EnumMap<Measurement, NavigableMap<Integer, RateCentiles>>(Measurement.class);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            csv.stream()
                    .forEach(row -> tables.computeIfAbsent(
                                    Measurement.valueOf(row.getField("what")), first -> new TreeMap<>())
                            .put(
                                    figure(row, "until_month"),
                                    new RateCentiles(
                                            figure(row, "first"),
                                            figure(row, "tenth"),
                                            figure(row, "ninetieth"),
                                            figure(row, "ninety_ninth"))));
            return tables;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int figure(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
