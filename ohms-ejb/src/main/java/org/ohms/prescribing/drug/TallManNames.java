package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names that are mistaken for each other with the letters raised in which they differ; only to be shown. */
public final class TallManNames {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, String> NAMES = read();

    private TallManNames() {}

    /** The text with such names in it raised; everything else as it was. */
    public static String in(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(
                        NAMES.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
    }

    private static Map<String, String> read() {
        var stream = TallManNames.class.getResourceAsStream("/org/ohms/prescribing/tall-man.csv");
        if (stream == null) {
            throw new IllegalStateException("tall-man.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(TallManNames::name)
                    .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(NamedCsvRecord row) {
        return row.getField("name");
    }
}
