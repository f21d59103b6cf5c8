package org.ohms.prescribing.drug;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ingredient a French name of a substance means. It never guesses an ending: a name is known when the catalogue
 * writes it so, when {@code french-names.csv} gives its RxNorm code, or when the hospital says what it means.
 */
final class FrenchNames {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, String> ingredients = new HashMap<>();

    /**
     * @param own what the hospital says: ingredients by French name; they win
     * @throws IllegalArgumentException when it names an ingredient that is not in the catalogue
     */
    FrenchNames(RuleSet catalogue, Map<String, String> own) {
        var byCode = new HashMap<String, String>();
        for (var one : catalogue.ingredients()) {
            one.rxcuis().forEach(code -> byCode.put(code, one.name()));
        }
        shipped()
                .forEach((name, code) -> Optional.ofNullable(byCode.get(code))
                        .ifPresent(ingredient -> ingredients.put(key(name), ingredient)));
        for (var one : catalogue.ingredients()) {
            one.names().forEach(name -> ingredients.put(key(name), one.name()));
        }
        for (var one : catalogue.ingredients()) {
            ingredients.put(key(one.name()), one.name());
        }
        own.forEach((name, ingredient) -> ingredients.put(
                key(name),
                Optional.of(key(ingredient))
                        .filter(known -> catalogue.ingredients().stream()
                                .anyMatch(one -> one.name().equals(known)))
                        .orElseThrow(() -> new IllegalArgumentException("there is no ingredient " + ingredient))));
    }

    /** The ingredient of that name, as far as it is known. */
    Optional<String> ingredient(String french) {
        return Optional.ofNullable(ingredients.get(key(french)));
    }

    /** The name without accents and capital letters, as the documents of the thesaurus differ in both. */
    static String key(String name) {
        var plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace('’', '\'');
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    private static Map<String, String> shipped() {
        var stream = FrenchNames.class.getResourceAsStream("/org/ohms/prescribing/french-names.csv");
        if (stream == null) {
            throw new IllegalStateException("french-names.csv is not part of the program");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var names = new HashMap<String, String>();
            csv.stream().forEach(row -> names.put(row.getField("name"), row.getField("rxcui")));
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
