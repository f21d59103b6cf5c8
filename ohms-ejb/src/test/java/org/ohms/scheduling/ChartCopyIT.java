package org.ohms.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.patients.copy.OwnCopy;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.records.Ward;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.note.NoteSigning;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.SignNote;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

@DisplayName("The chart in the copy of one's own record")
class ChartCopyIT {
    private static final List<String> CHART = List.of(
            "allergies",
            "problems",
            "results",
            "observations",
            "dues",
            "vaccines",
            "procedures",
            "devices",
            "family",
            "plans",
            "referrals",
            "notes");

    private static Actor owner(PatientId patient) {
        var account = Entrance.arrived(Entrance.someEmail(), "Own", "Account");
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(account, patient));
        return Hospital.patient(account, "own-copy.take", "own-chart.read");
    }

    private static byte[] taken(Actor patient, String language, String file) throws IOException {
        var archive = as(patient, () -> use(OwnCopy.class).take(language)).orElseThrow();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(file)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + file);
    }

    private static JsonObject record(Actor patient) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(taken(patient, "en", "record.json")))) {
            return reader.readObject().getJsonObject("record");
        }
    }

    @Test
    @DisplayName("has every room of the chart filled, and a name for every value it gives")
    void everyRoom() throws IOException {
        var patient = Entrance.patient("Okonkwo", "Ngozi", Entrance.someEmail());
        var herself = owner(patient);
        ChartWithMarker.plant(patient, "Zwölfender");

        var record = record(herself);

        for (var room : CHART) {
            assertThat(record.getJsonArray(room)).as(room).isNotEmpty();
        }
        for (var language : List.of(Locale.ROOT, Locale.forLanguageTag("es"))) {
            var words = ResourceBundle.getBundle("org.ohms.patients.copy.texts", language);
            var nameless = new ArrayList<String>();
            for (var room : CHART) {
                for (var entry : record.getJsonArray(room).getValuesAs(JsonObject.class)) {
                    entry.keySet().stream()
                            .map(field -> room + "." + field.replaceAll("\\.\\d+", ""))
                            .filter(field -> !words.containsKey(field))
                            .forEach(nameless::add);
                }
            }
            assertThat(nameless).as(language.toString()).isEmpty();
        }
        try (var pdf = Loader.loadPDF(taken(herself, "es", "record.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Implantes y ayudas", "Sus alergias", "Zwölfender nut", "Vacunas aconsejadas");
        }
    }

    @Test
    @DisplayName("has what was released, and nothing that was not")
    void released() throws IOException {
        var ward = new Ward();
        var herself = owner(ward.patient);
        var call = ward.call();
        ward.note(call, "Not signed yet");
        var kept = ward.note(call, "Signed and kept");
        as(
                ward.doctor,
                () -> use(NoteSigning.class)
                        .sign(new SignNote(ward.patient, kept.note(), kept.version(), false, null)));
        var shared = ward.note(call, "Signed and shared");
        as(
                ward.doctor,
                () -> use(NoteSigning.class)
                        .sign(new SignNote(ward.patient, shared.note(), shared.version(), true, null)));
        as(ward.doctor, () -> use(NoteWriting.class).addendum(ward.patient, shared.note(), "Better today"));
        problem(ward, "Migraine", null);
        problem(ward, "Told by somebody, not by a file", Clearance.R);
        as(ward.doctor, () -> use(AllergyDesk.class).noneKnown(ward.patient));

        var record = record(herself);

        assertThat(record.getJsonArray("notes")).singleElement().satisfies(note -> {
            assertThat(note.asJsonObject().getString("section.assessment")).isEqualTo("Signed and shared");
            assertThat(note.asJsonObject().getString("addenda.0.words")).isEqualTo("Better today");
        });
        assertThat(record.getJsonArray("problems"))
                .extracting(one -> one.asJsonObject().getString("problem"))
                .containsExactly("Migraine");
        assertThat(record.getJsonArray("allergies"))
                .singleElement()
                .satisfies(one -> assertThat(one.asJsonObject()).containsKey("noneKnownSince"));
    }

    private static void problem(Ward ward, String what, Clearance label) {
        as(
                ward.doctor,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(Concept.of(what), null, null, null, null, null, null, label)));
    }
}
