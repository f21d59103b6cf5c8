package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a rule set of its documents. */
final class RuleSetReader {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" ");

    private RuleSetReader() {}

    /**
     * @throws RuleSetUnreadable when a document is no CSV, lacks a column, or names what is not there
     */
    static RuleSet read(int number, String label, RuleDocuments documents) {
        try {
            var citations = citations(documents.sources());
            return new RuleSet(
                    number,
                    label,
                    rows(documents.ingredients(), RuleSetReader::ingredient),
                    combinations(documents),
                    rows(documents.groups(), row -> group(row, citations)),
                    rows(documents.rules(), row -> rule(row, citations)));
        } catch (CsvParseException | UncheckedIOException | NoSuchElementException | IllegalArgumentException damaged) {
            throw new RuleSetUnreadable("rule set " + label + " cannot be read", damaged);
        }
    }

    /** The codes and brands that stand for several ingredients. */
    static List<Combination> combinations(RuleDocuments documents) {
        return rows(documents.combinations(), RuleSetReader::combination);
    }

    private static <T> List<T> rows(String document, Function<NamedCsvRecord, T> reading) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(document)) {
            return csv.stream().map(reading).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> citations(String document) {
        return rows(document, row -> Map.entry(row.getField("key"), row.getField("citation"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Ingredient ingredient(NamedCsvRecord row) {
        return new Ingredient(
                row.getField("name"),
                list(row.getField("rxcui"), BLANK),
                list(row.getField("atc"), BLANK),
                list(row.getField("names"), BAR),
                list(row.getField("brands"), BAR),
                Coverage.of(row.getField("coverage")),
                list(row.getField("sources"), BLANK));
    }

    private static Combination combination(NamedCsvRecord row) {
        return new Combination(
                row.getField("code"), list(row.getField("ingredients"), BAR), yes(row.getField("complete")));
    }

    private static DrugGroup group(NamedCsvRecord row, Map<String, String> citations) {
        return new DrugGroup(
                row.getField("code"),
                row.getField("title"),
                list(row.getField("members"), BAR),
                cited(row.getField("sources"), citations));
    }

    private static InteractionRule rule(NamedCsvRecord row, Map<String, String> citations) {
        return new InteractionRule(
                row.getField("code"),
                row.getField("first"),
                row.getField("second"),
                Severity.of(row.getField("severity")),
                yes(row.getField("interruptive")),
                row.getField("mechanism"),
                row.getField("effect"),
                row.getField("action"),
                cited(row.getField("sources"), citations),
                row.getField("since"));
    }

    private static List<String> cited(String keys, Map<String, String> citations) {
        return list(keys, BLANK).stream()
                .map(key -> {
                    var citation = citations.get(key);
                    if (citation == null) {
                        throw new IllegalArgumentException("no source " + key);
                    }
                    return citation;
                })
                .toList();
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no: " + word);
        };
    }

    private static List<String> list(String field, Pattern separator) {
        return Arrays.stream(separator.split(field))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
