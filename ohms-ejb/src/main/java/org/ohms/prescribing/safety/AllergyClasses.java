package org.ohms.prescribing.safety;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.prescribing.drug.RuleSet;

/** The classes that ship with the program, each with where it is written; their members come from the rules in use. */
@ApplicationScoped
class AllergyClasses {
    private static final Pattern BAR = Pattern.compile("\\|");

    private record Line(
            String code, String title, Set<String> words, List<String> members, Set<String> alike, String source) {}

    private final List<Line> lines = read();

    /** The classes, with those members the rules in use know. */
    List<AllergyClass> in(RuleSet rules) {
        return lines.stream()
                .map(line -> new AllergyClass(
                        line.code(),
                        line.title(),
                        line.words(),
                        line.members().stream()
                                .flatMap(member -> members(rules, member))
                                .collect(Collectors.toSet()),
                        line.alike(),
                        List.of(line.source())))
                .toList();
    }

    private static Stream<String> members(RuleSet rules, String member) {
        return member.startsWith("group:")
                ? rules.membersOf(member.substring("group:".length())).stream()
                : rules.ofAtc(member.substring("atc:".length())).stream();
    }

    private static List<Line> read() {
        var stream = AllergyClasses.class.getResourceAsStream("/org/ohms/prescribing/allergy-classes.csv");
        if (stream == null) {
            throw new IllegalStateException("allergy-classes.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(AllergyClasses::line).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("code"),
                row.getField("title"),
                Set.copyOf(list(row.getField("words").toLowerCase(Locale.ROOT))),
                list(row.getField("members")),
                Set.copyOf(list(row.getField("alike"))),
                row.getField("source"));
    }

    private static List<String> list(String field) {
        return BAR.splitAsStream(field)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
