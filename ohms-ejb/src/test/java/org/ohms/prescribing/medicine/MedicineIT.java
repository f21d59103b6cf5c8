package org.ohms.prescribing.medicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.records.Ward;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("What a patient takes")
class MedicineIT {
    private static final MedicineDraft TEA = new MedicineDraft(
            MedicineOrigin.HERBAL, Concept.of("Bitter leaf tea"), "daily", new PartialDate(2026, 3, 0), null);

    private final Ward ward = new Ward();
    private final Actor nurse = staff(ward.doctorsAccount, "patient.search", "chart.read", "medicine.write");
    private final Actor other = staff(ward.colleaguesAccount, "patient.search", "chart.read", "medicine.write");
    private final Actor stranger = staff("patient.search", "chart.read", "medicine.write");

    private List<MedicineRow> list() {
        return as(nurse, () -> use(MedicineDesk.class).of(ward.patient));
    }

    private UUID tea() {
        return as(nurse, () -> use(MedicineDesk.class).add(ward.patient, TEA));
    }

    @Test
    @DisplayName("begins, pauses, goes on and ends with a reason; what ended does not begin again")
    void course() {
        var id = tea();
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(9);

        as(nurse, () -> use(MedicineDesk.class).pause(ward.patient, id, 1, until, "before surgery"));
        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.isPaused()).isTrue();
            assertThat(row.pausedUntil()).isEqualTo(until);
            assertThat(row.why()).isEqualTo("before surgery");
        });
        as(nurse, () -> use(MedicineDesk.class).goOn(ward.patient, id, 2));
        as(nurse, () -> use(MedicineDesk.class).stop(ward.patient, id, 3, StopReason.SIDE_EFFECT, null, "nausea"));

        assertThat(list()).singleElement().satisfies(row -> {
            assertThat(row.isCurrent()).isFalse();
            assertThat(row.stopReason()).isEqualTo(StopReason.SIDE_EFFECT);
            assertThat(row.stopped()).isNotNull();
        });
        assertThat(codes(() -> use(MedicineDesk.class).goOn(ward.patient, id, 4)))
                .containsExactly("medicine.not-now");
        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_statement set status = 'ACTIVE',"
                        + " stop_reason = null where id = '" + id + "'"))
                .hasMessageContaining("begins again as a new one");
    }

    @Test
    @DisplayName("needs to say what it is, where it is from and why it ends")
    void saysWhatIsMissing() {
        assertThat(fields(() -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(null, Concept.of(" "), null, new PartialDate(2099, 0, 0), null))))
                .containsExactlyInAnyOrder("medicine", "origin", "started");
        assertThat(codes(() -> use(MedicineDesk.class)
                        .add(
                                ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_HERE, Concept.of("Warfarin"), null, null, null))))
                .containsExactly("medicine.prescribed-here");
        var id = tea();
        assertThat(fields(() -> use(MedicineDesk.class).stop(ward.patient, id, 1, null, null, null)))
                .containsExactly("stopReason");
        assertThat(codes(() -> use(MedicineDesk.class)
                        .stop(ward.patient, id, 1, StopReason.OTHER, new PartialDate(2025, 0, 0), null)))
                .containsExactly("records.ends-before-it-begins");
    }

    @Test
    @DisplayName("changed by two is kept once; a stranger learns nothing")
    void twoTabs() {
        var id = tea();
        as(other, () -> use(MedicineDesk.class).change(ward.patient, id, 1, TEA));

        var stale = catchThrowableOfType(
                DomainException.class,
                () -> as(nurse, () -> use(MedicineDesk.class).change(ward.patient, id, 1, TEA)));
        assertThat(stale.kind()).isEqualTo(DomainException.Kind.STALE);
        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(stranger, () -> use(MedicineDesk.class).medicine(ward.patient, id)));
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("access.not-in-care");
        var wrongPatient = catchThrowableOfType(
                DomainException.class,
                () -> as(nurse, () -> use(MedicineDesk.class).medicine(new Ward().patient, id)));
        assertThat(wrongPatient.refusals()).extracting(Refusal::code).containsExactly("access.not-in-care");
    }

    @Test
    @DisplayName("is read by the patient at once, and by nobody else at that door, whatever the application believes")
    void own() throws SQLException {
        var herself = ward.herself();
        var id = tea();

        assertThat(as(herself, () -> use(OwnMedicines.class).mine()))
                .singleElement()
                .satisfies(row -> assertThat(row.what().text()).isEqualTo("Bitter leaf tea"));
        as(nurse, () -> use(MedicineDesk.class).enteredInError(ward.patient, id, 1));
        assertThat(as(herself, () -> use(OwnMedicines.class).mine())).isEmpty();
        var seen = "select count(*) from ohms.medication_statement where patient_id = '" + ward.patient + "'";
        try (var sight = Sight.of(new Ward().herself())) {
            assertThat(sight.count(seen)).isZero();
        }
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count(seen)).isZero();
        }
        try (var sight = Sight.of(nurse)) {
            assertThat(sight.count(seen)).isOne();
        }
    }

    @Test
    @DisplayName("reminds whoever paused it on the day it was to go on, once")
    void pauseIsOver() {
        var id = tea();
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        as(nurse, () -> use(MedicineDesk.class).pause(ward.patient, id, 1, tomorrow, null));
        var told = "select count(*) from ohms.notification where kind = 'medicine.pause-over' and account_id = '"
                + ward.doctorsAccount + "'";
        remind();
        assertThat(Hospital.count(told)).isZero();

        Hospital.clock().pass(Duration.ofDays(2));
        remind();
        remind();

        assertThat(Hospital.count(told)).isOne();
    }

    private static void remind() {
        Hospital.asSystem(() -> {
            use(PausesAreOver.class).remind(new HourHasPassed(Hospital.clock().instant()));
            return null;
        });
    }

    @Test
    @DisplayName("stands in the copy of the record")
    void copied() {
        tea();

        var entries = Hospital.asSystem(() -> use(RoomOfMedicines.class).entries(ward.patient));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .extracting(field -> field.name())
                        .contains("name", "dose", "origin", "status", "started"));
    }

    private List<String> codes(Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(nurse, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private List<String> fields(Runnable work) {
        return catchThrowableOfType(DomainException.class, () -> as(nurse, work)).refusals().stream()
                .map(Refusal::field)
                .toList();
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
