package org.ohms.records.growth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ohms.patients.demographics.Sex;

/**
 * How children grow by the World Health Organization, as the parameters L, M and S by age. Up to five years its Child Growth
 * Standards, weight and length or height: the monthly tables (who.int/tools/child-growth-standards; as in
 * github.com/liNikham/Holistic_Child_Growth, dataset/downloads), and its own daily tables at each week of the first
 * thirteen, at each of the first days of weight, and in the middle of the months up to the eighth, where growth bends; the
 * body mass index from two years, every three months of the daily table, and the circumference of the head
 * (github.com/WorldHealthOrganization/anthro, data-raw/growthstandards). From 61 months its Reference 2007, every third month: weight up to ten years, height and body
 * mass index up to nineteen (github.com/WorldHealthOrganization/anthroplus, data-raw/growthstandards).
 *
 * <p>In between they are taken on the straight line. The score is {@code ((x/M)^L - 1) / (L*S)}, for L = 0
 * {@code ln(x/M) / S}; beyond three standard deviations it goes on in steps of the distance from the second to the third
 * (WHO Child Growth Standards, chapter 7; {@code compute_zscore_adjusted} in anthro, R/z-score-helper.R).
 */
@ApplicationScoped
class GrowthStandard {
    private static final int STEPS = 200;

    /** Beyond this score the parameters say nothing of how many are left. */
    private static final double FAR = 3;

    private record Key(GrowthMeasure measure, Sex sex) {}

    private record Parameters(double l, double m, double s) {
        Parameters toward(Parameters other, double part) {
            return new Parameters(l + (other.l - l) * part, m + (other.m - m) * part, s + (other.s - s) * part);
        }

        double score(double value) {
            var score = l == 0 ? Math.log(value / m) / s : (Math.pow(value / m, l) - 1) / (l * s);
            if (score > FAR) {
                return FAR + (value - at(FAR)) / (at(FAR) - at(FAR - 1));
            }
            return score < -FAR ? -FAR + (value - at(-FAR)) / (at(1 - FAR) - at(-FAR)) : score;
        }

        /** The figure so many standard deviations from the middle. */
        private double at(double score) {
            return l == 0 ? m * Math.exp(s * score) : m * Math.pow(1 + l * s * score, 1 / l);
        }
    }

    private final Map<Key, NavigableMap<Double, Parameters>> tables = read();

    /** By how many standard deviations a figure differs from the middle; empty where the standard says nothing. */
    OptionalDouble score(GrowthMeasure measure, Sex sex, long days, double value) {
        var table = tables.get(new Key(measure, sex));
        if (table == null || value <= 0) {
            return OptionalDouble.empty();
        }
        var before = table.floorEntry((double) days);
        var after = table.ceilingEntry((double) days);
        if (before == null || after == null) {
            return OptionalDouble.empty();
        }
        var width = after.getKey() - before.getKey();
        var part = width == 0 ? 0 : (days - before.getKey()) / width;
        return OptionalDouble.of(
                before.getValue().toward(after.getValue(), part).score(value));
    }

    /** How many of a hundred lie below a score of the standard normal distribution, by Simpson's rule. */
    static double percentile(double score) {
        var width = score / STEPS;
        var sum = density(0) + density(score);
        for (var i = 1; i < STEPS; i++) {
            sum += density(i * width) * (i % 2 == 0 ? 2 : 4);
        }
        return 100 * (0.5 + sum * width / 3);
    }

    private static double density(double at) {
        return Math.exp(-at * at / 2) / Math.sqrt(2 * Math.PI);
    }

    private static Map<Key, NavigableMap<Double, Parameters>> read() {
        var stream = GrowthStandard.class.getResourceAsStream("/org/ohms/records/growth/who.csv");
        if (stream == null) {
            throw new IllegalStateException("who.csv is not part of the program");
        }
        var tables = new HashMap<Key, NavigableMap<Double, Parameters>>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            csv.stream()
                    .forEach(row -> tables.computeIfAbsent(
                                    new Key(
                                            GrowthMeasure.valueOf(row.getField("measure")),
                                            Sex.valueOf(row.getField("sex"))),
                                    first -> new TreeMap<>())
                            .put(
                                    figure(row, "day"),
                                    new Parameters(figure(row, "l"), figure(row, "m"), figure(row, "s"))));
            return tables;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double figure(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
