package org.ohms.integration.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;

/** Needs the folder that the property {@code ohms.samples} names; says so where it is not there. */
@DisplayName("The bundles of Synthea")
class SyntheaIT {
    private static final Map<String, String> TABLES = Map.of(
            "Encounter", "encounter",
            "Condition", "condition",
            "Observation", "observation",
            "AllergyIntolerance", "allergy_intolerance",
            "Procedure", "procedure",
            "Immunization", "immunization",
            "DiagnosticReport", "diagnostic_report");

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
    @DisplayName("all come in, as many of each as the manifest says; a second time they add nothing")
    void allComeIn() throws IOException {
        var manifest = manifest();
        var before = counts();
        var met = new TreeMap<String, Long>();

        for (var file : files(manifest)) {
            var report = load(file);
            assertThat(report.count(EntryReport.Outcome.REFUSED)).as(file).isZero();
            report.entries().forEach(entry -> met.merge(entry.type(), 1L, Long::sum));
        }

        manifest.getJsonObject("totals_by_type")
                .forEach((type, total) ->
                        assertThat(met.get(type)).as(type).isEqualTo(Long.parseLong(total.toString())));
        var after = counts();
        TABLES.forEach((type, table) -> assertThat(after.get(table) - before.get(table))
                .as(table)
                .isEqualTo(manifest.getJsonObject("totals_by_type").getInt(type)));

        for (var file : files(manifest)) {
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

    private static JsonObject manifest() throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(folder.resolve("manifest.json")))) {
            return reader.readObject();
        }
    }

    /** What others refer to comes first: hospitals, practitioners, patients. */
    private static List<String> files(JsonObject manifest) {
        var files = new ArrayList<String>();
        manifest.getJsonArray("files")
                .forEach(file -> files.add(file.asJsonObject().getString("file")));
        files.sort(Comparator.comparing((String file) -> !file.contains("/0-"))
                .thenComparing(file -> !file.contains("/1-")));
        return files;
    }
}
