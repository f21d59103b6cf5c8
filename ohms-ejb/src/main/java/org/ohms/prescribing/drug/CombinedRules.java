package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two sets of rules as one. What both have stands once, and the stricter one wins; the first set wins between equals,
 * so nothing of it ever becomes weaker. Rules about the same two sides under different codes both stay: a check takes
 * the gravest of what it finds.
 */
final class CombinedRules {
    private static final String CODE = "code";
    private static final String SINCE = "since";
    /** The columns of {@code rules.csv}. */
    static final List<String> COLUMNS = List.of(
            CODE, "first", "second", "severity", "interruptive", "mechanism", "effect", "action", "sources", SINCE);

    /** The strictest first. */
    private static final Comparator<Map<String, String>> STRICTNESS = Comparator.comparing(
                    (Map<String, String> rule) -> Severity.of(rule.getOrDefault("severity", "")))
            .thenComparing(rule -> "no".equals(rule.get("interruptive")));

    private CombinedRules() {}

    /**
     * @param label the release that they come in: it stands as the one since which a rule of the second set is there
     * @throws IllegalArgumentException for a severity that there is not, or a missing column
     */
    static String of(String base, String added, String label) {
        var rules = new LinkedHashMap<String, Map<String, String>>();
        read(base).forEach(rule -> rules.put(rule.getOrDefault(CODE, ""), rule));
        for (var rule : read(added)) {
            var code = freeOrSame(rule, rules);
            var known = rules.get(code);
            if (known == null || STRICTNESS.compare(rule, known) < 0) {
                rule.put(CODE, code);
                rule.put(SINCE, label);
                rules.put(code, rule);
            }
        }
        return written(rules.values());
    }

    /** Two sets may have used one code for different things; then the second one gets a number behind it. */
    private static String freeOrSame(Map<String, String> rule, Map<String, Map<String, String>> rules) {
        var code = rule.getOrDefault(CODE, "");
        var tried = code;
        for (var n = 2; rules.containsKey(tried); n++) {
            if (sides(rules.getOrDefault(tried, Map.of())).equals(sides(rule))) {
                return tried;
            }
            tried = code + '-' + n;
        }
        return tried;
    }

    private static Set<String> sides(Map<String, String> rule) {
        return Set.copyOf(List.of(rule.getOrDefault("first", ""), rule.getOrDefault("second", "")));
    }

    private static List<Map<String, String>> read(String document) {
        insistOnColumns(document);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(document)) {
            return csv.stream().map(CombinedRules::rule).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A file without any rule is read by its heading alone. */
    private static void insistOnColumns(String document) {
        try (var csv = CsvReader.builder().ofCsvRecord(document)) {
            if (csv.stream()
                    .findFirst()
                    .filter(row -> row.getFields().containsAll(COLUMNS))
                    .isEmpty()) {
                throw new IllegalArgumentException("no rules");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> rule(NamedCsvRecord row) {
        var rule = new LinkedHashMap<String, String>();
        COLUMNS.forEach(column -> rule.put(column, row.getField(column)));
        return rule;
    }

    private static String written(Iterable<Map<String, String>> rules) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rules.forEach(rule -> csv.writeRecord(new ArrayList<>(rule.values())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
