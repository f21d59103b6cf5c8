package org.ohms.records.forecast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Sex;

/**
 * The standard series of the "Supporting Data" that CDC publishes for clinical decision support for immunization
 * (CDSi), release 4.65, so far as they are carried over; they ship as tables, each row with the file it stands in
 * (github.com/immregistries/StepIntoCDSI, cdsi-reference/supporting-data/versions/4.65/source/xml). Series for people
 * at risk, contraindications and evidence of immunity by history are not among them.
 */
@ApplicationScoped
class Schedule {
    private static final String ALLOWABLE_AFTER = "allowable dose ";

    private final List<Series> series;
    private final Map<Antigen, AntigenRules> rules;
    private final List<LiveConflict> conflicts;
    private final Set<String> live;

    Schedule() {
        var intervals = read("intervals", row -> row);
        var skips = read("skips", row -> row);
        var doses = read("doses", row -> row);
        series = read("series", row -> series(row, doses, intervals, skips));
        rules = new EnumMap<>(Antigen.class);
        for (var row : read("antigens", row -> row)) {
            rules.put(Antigen.valueOf(row.getField("antigen")), rules(row));
        }
        conflicts = read(
                "conflicts",
                row -> new LiveConflict(
                        words(row.getField("previous")),
                        words(row.getField("current")),
                        Integer.parseInt(row.getField("shortest_end")),
                        Integer.parseInt(row.getField("end"))));
        live = Set.copyOf(read("live", row -> row.getField("cvx")));
    }

    List<Series> series(Antigen antigen, Sex sex) {
        return series.stream()
                .filter(one -> one.antigen() == antigen && one.isFor(sex))
                .toList();
    }

    /** All vaccines that the series against it look at. */
    Set<String> vaccines(Antigen antigen) {
        return series.stream()
                .filter(one -> one.antigen() == antigen)
                .flatMap(one -> one.vaccines().stream())
                .collect(Collectors.toSet());
    }

    /** All vaccines that bear the series against it. */
    Set<String> heeded(Antigen antigen) {
        return series.stream()
                .filter(one -> one.antigen() == antigen)
                .flatMap(one -> one.heeded().stream())
                .collect(Collectors.toSet());
    }

    /** Whether any series looks at this vaccine. */
    boolean knows(String cvx) {
        return series.stream().anyMatch(one -> one.vaccines().contains(cvx));
    }

    AntigenRules rules(Antigen antigen) {
        return Optional.ofNullable(rules.get(antigen)).orElseThrow();
    }

    boolean isLive(String cvx) {
        return live.contains(cvx);
    }

    /** How the one vaccine bears the other before it; empty for a pair that is not carried over. */
    Optional<LiveConflict> conflict(String previous, String current) {
        return conflicts.stream()
                .filter(one ->
                        one.previous().contains(previous) && one.current().contains(current))
                .findFirst();
    }

    private static Series series(
            NamedCsvRecord row,
            List<NamedCsvRecord> doses,
            List<NamedCsvRecord> intervals,
            List<NamedCsvRecord> skips) {
        var name = row.getField("series");
        return new Series(
                Antigen.valueOf(row.getField("antigen")),
                name,
                words(row.getField("sexes")).stream().map(Sex::valueOf).collect(Collectors.toSet()),
                row.getField("default").equals("Yes"),
                row.getField("default").equals("Evaluation only"),
                row.getField("product").equals("Yes"),
                Integer.parseInt(row.getField("preference")),
                span(row, "start_from"),
                span(row, "start_before"),
                doses.stream()
                        .filter(dose -> dose.getField("series").equals(name))
                        .map(dose -> dose(dose, ofDose(dose, intervals), ofDose(dose, skips)))
                        .toList());
    }

    private static List<NamedCsvRecord> ofDose(NamedCsvRecord dose, List<NamedCsvRecord> all) {
        return all.stream()
                .filter(one -> one.getField("series").equals(dose.getField("series"))
                        && one.getField("dose").equals(dose.getField("dose")))
                .toList();
    }

    private static TargetDose dose(NamedCsvRecord row, List<NamedCsvRecord> own, List<NamedCsvRecord> skips) {
        return new TargetDose(
                Integer.parseInt(row.getField("dose")),
                span(row, "absolute_minimum_age"),
                former(row.getField("former_absolute_minimum_age")),
                span(row, "minimum_age"),
                span(row, "earliest_recommended_age"),
                span(row, "latest_recommended_age"),
                span(row, "maximum_age"),
                span(row, "not_needed_from"),
                Arrays.stream(row.getField("counting").split("; "))
                        .map(Schedule::counting)
                        .toList(),
                words(row.getField("inadvertent")),
                own.stream()
                        .filter(one -> !isAllowable(one))
                        .map(Schedule::interval)
                        .toList(),
                own.stream()
                        .filter(Schedule::isAllowable)
                        .map(one -> Span.of(one.getField("absolute_minimum")))
                        .findFirst()
                        .orElse(null),
                own.stream()
                        .filter(Schedule::isAllowable)
                        .map(one -> one.getField("from"))
                        .filter(from -> from.startsWith(ALLOWABLE_AFTER))
                        .map(from -> Integer.valueOf(from.substring(ALLOWABLE_AFTER.length())))
                        .findFirst()
                        .orElse(0),
                row.getField("recurring").equals("Yes"),
                day(row, "season_start"),
                skips(skips));
    }

    private static @Nullable FormerAge former(String text) {
        var parts = text.split(" until ");
        return text.isEmpty() ? null : new FormerAge(Span.of(parts[0]), LocalDate.parse(parts[1]));
    }

    /** The rows of a dose, one for each condition; those of one context belong to one rule. */
    private static List<Skip> skips(List<NamedCsvRecord> rows) {
        return groups(rows, "context").stream()
                .map(rule -> new Skip(
                        SkipContext.valueOf(rule.get(0).getField("context")),
                        rule.get(0).getField("sets").equals("AND"),
                        groups(rule, "set").stream()
                                .map(set -> new SkipSet(
                                        set.get(0).getField("conditions").equals("AND"),
                                        set.stream().map(Schedule::condition).toList()))
                                .toList()))
                .toList();
    }

    private static List<List<NamedCsvRecord>> groups(List<NamedCsvRecord> rows, String field) {
        return List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(row -> row.getField(field), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static SkipCondition condition(NamedCsvRecord row) {
        return switch (row.getField("kind")) {
            case "age" -> new SkipCondition.Age(span(row, "from_age"), span(row, "to_age"));
            case "interval" -> new SkipCondition.Since(Span.of(row.getField("interval")));
            case "count" ->
                new SkipCondition.Given(
                        SkipCondition.Comparison.valueOf(row.getField("comparison")),
                        Integer.parseInt(row.getField("number")),
                        row.getField("of").equals("valid"),
                        words(row.getField("vaccines")),
                        span(row, "from_age"),
                        span(row, "to_age"),
                        day(row, "start"),
                        day(row, "end"),
                        row.getField("yearly").equals("Yes"));
            default -> throw new IllegalArgumentException("no such condition: " + row.getField("kind"));
        };
    }

    private static boolean isAllowable(NamedCsvRecord row) {
        return row.getField("from").startsWith("allowable");
    }

    private static Counting counting(String text) {
        var parts = text.split(" from | to ");
        return new Counting(parts[0], Span.of(parts[1]), parts.length > 2 ? Span.of(parts[2]) : null);
    }

    private static Interval interval(NamedCsvRecord row) {
        var from = row.getField("from");
        return new Interval(
                from.startsWith("dose ") ? Integer.parseInt(from.substring("dose ".length())) : 0,
                from.startsWith("last ") ? words(from.substring("last ".length())) : Set.of(),
                Span.of(row.getField("absolute_minimum")),
                span(row, "minimum"),
                span(row, "earliest_recommended"),
                span(row, "latest_recommended"),
                row.getField("priority").equals("override"),
                day(row, "effective"),
                day(row, "cessation"));
    }

    private static AntigenRules rules(NamedCsvRecord row) {
        return new AntigenRules(
                day(row, "immune_born_before"),
                !row.getField("birth_country").isEmpty(),
                span(row, "shared_from"),
                span(row, "shared_start_from"),
                span(row, "risk_from"),
                span(row, "catch_up_from"));
    }

    private static @Nullable Span span(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : Span.of(text);
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String field) {
        var text = row.getField(field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static <T> List<T> read(String table, Function<NamedCsvRecord, T> row) {
        var name = "/org/ohms/records/forecast/" + table + ".csv";
        var stream = Schedule.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
