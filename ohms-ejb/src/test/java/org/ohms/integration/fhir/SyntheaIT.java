package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;

/**
 * Needs the folder that the property {@code ohms.samples} names; says so where it is not there. A few of the bundles come
 * in each time, all of them where full sizes are asked for.
 */
@DisplayName("The bundles of Synthea")
class SyntheaIT {
    private static final Map<String, String> TABLES = Map.of(
            "Encounter", "encounter",
            "Condition", "condition",
            "Observation", "observation",
            "AllergyIntolerance", "allergy_intolerance",
            "Procedure", "procedure",
            "Immunization", "immunization",
            "Device", "device_use",
            "DiagnosticReport", "diagnostic_report",
            "MedicationRequest", "medication_statement",
            "DocumentReference", "document_reference");

    /** A hospital, its practitioners, a child and a grown-up: every kind of entry but the rarest. */
    private static final List<String> FEW = List.of("/0-", "/1-", "/Leonor133", "/Trista955", "/Kathleen516");

    private static Path folder = Path.of("");

    @BeforeAll
    static void needSamples() {
        var samples = System.getProperty("ohms.samples");
        assumeTrue(
                samples != null && Files.isDirectory(Path.of(samples, "synthea-fhir-r4")),
                "property ohms.samples names no folder with synthea-fhir-r4: its bundles are not loaded");
        folder = Path.of(samples, "synthea-fhir-r4");
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("come in, as many of each as the manifest says; a second time they add nothing")
    void comeIn() throws IOException {
        var files = files();
        var promised = promised(files);
        var before = counts();
        var met = new TreeMap<String, Integer>();

        for (var file : names(files)) {
            var report = load(file);
            assertThat(report.count(EntryReport.Outcome.REFUSED)).as(file).isZero();
            report.entries().forEach(entry -> met.merge(entry.type(), 1, Integer::sum));
        }

        assertThat(met).isEqualTo(promised);
        var after = counts();
        TABLES.forEach((type, table) -> assertThat(after.get(table) - before.get(table))
                .as(table)
                .isEqualTo(promised.getOrDefault(type, 0).longValue()));

        for (var file : names(files)) {
            var again = load(file);
            assertThat(again.count(EntryReport.Outcome.KNOWN))
                    .as(file)
                    .isEqualTo(again.entries().size());
        }
        assertThat(counts()).isEqualTo(after);
    }

    private static LoadReport load(String file) throws IOException {
        try (var packed = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
            var bundle = packed.readAllBytes();
            return as(staff("chart.import"), () -> use(FhirImport.class).load(bundle));
        }
    }

    private static Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        for (var table : TABLES.values()) {
            counts.put(table, Hospital.count("select count(*) from ohms." + table));
        }
        counts.put("patient", Hospital.count("select count(*) from ohms.patient"));
        return counts;
    }

    /** What the manifest says of each file. What others refer to comes first: hospitals, practitioners, patients. */
    private static List<JsonObject> files() throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(folder.resolve("manifest.json")))) {
            return reader.readObject().getJsonArray("files").getValuesAs(JsonObject.class).stream()
                    .filter(file -> Boolean.getBoolean("ohms.full") || isOneOfAFew(name(file)))
                    .sorted(Comparator.comparing(
                                    (JsonObject file) -> !name(file).contains("/0-"))
                            .thenComparing(file -> !name(file).contains("/1-")))
                    .toList();
        }
    }

    private static boolean isOneOfAFew(String file) {
        return file.startsWith("CA/") && FEW.stream().anyMatch(file::contains);
    }

    private static Map<String, Integer> promised(List<JsonObject> files) {
        var promised = new TreeMap<String, Integer>();
        files.forEach(file -> file.getJsonObject("by_type")
                .forEach((type, number) -> promised.merge(type, ((JsonNumber) number).intValue(), Integer::sum)));
        return promised;
    }

    private static List<String> names(List<JsonObject> files) {
        return files.stream().map(SyntheaIT::name).toList();
    }

    private static String name(JsonObject file) {
        return file.getString("file");
    }
}
