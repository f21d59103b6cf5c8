package org.ohms.records.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.records.Ward;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("An encounter")
class EncounterIT {
    @AfterEach
    void backToMonday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("of a booked visit begins when the patient has come, once, with who has the visit")
    void ofAVisit() {
        var clinic = new Clinic();
        var account = new AccountId(UUID.randomUUID());
        var doctor = clinic.doctor("General medicine", account);
        var ward = new Ward();
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var visit = clinic.book(ward.patient, doctor, Clinic.TUESDAY_9AM);
        var early = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(EncounterDesk.class).ofVisit(ward.patient, visit)));
        assertThat(early.refusals()).extracting(r -> r.code()).containsExactly("encounter.not-arrived");

        Hospital.clockAt(Clinic.TUESDAY_9AM);
        as(Clinic.DESK, () -> use(FrontDesk.class).arrive(visit));
        var begun = as(ward.doctor, () -> use(EncounterDesk.class).ofVisit(ward.patient, visit));
        var again = as(ward.colleague, () -> use(EncounterDesk.class).ofVisit(ward.patient, visit));

        assertThat(again).isEqualTo(begun);
        var row = as(ward.doctor, () -> use(EncounterList.class).encounter(ward.patient, begun));
        assertThat(row.kind()).isEqualTo(EncounterKind.VISIT);
        assertThat(row.who()).contains("Dr Lena Haddad");
        assertThat(row.mine()).isTrue();

        as(Clinic.DESK, () -> use(FrontDesk.class).start(visit));
        as(Clinic.DESK, () -> use(FrontDesk.class).finish(visit));

        assertThat(as(ward.doctor, () -> use(EncounterList.class).encounter(ward.patient, begun))
                        .status())
                .isEqualTo(EncounterStatus.FINISHED);
    }

    @Test
    @DisplayName("changed by two is kept once; the second is told")
    void twoEditors() {
        var ward = new Ward();
        var call = ward.call();
        var seen = as(ward.doctor, () -> use(EncounterList.class).encounter(ward.patient, call));
        var change = new ChangeEncounter(
                ward.patient, call, seen.version(), EncounterKind.VIDEO, "Video about cough", null, null, null);
        as(ward.colleague, () -> use(EncounterDesk.class).change(change));

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(ward.doctor, () -> use(EncounterDesk.class).change(change)));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.STALE);
    }

    @Test
    @DisplayName("with a signed note is not a mistake; without one it leaves the list")
    void mistakes() {
        var ward = new Ward();
        var call = ward.call();

        as(ward.doctor, () -> use(EncounterDesk.class).enteredInError(ward.patient, call));

        assertThat(as(ward.doctor, () -> use(EncounterList.class).of(ward.patient, new PageRequest(0, 10)))
                        .rows())
                .isEmpty();
    }

    @Test
    @DisplayName("follows when two records become one, and goes back when that is undone")
    void followsMerge() {
        var left = new Ward();
        var right = new Ward();
        var call = right.call(right.doctor, Instant.now().minus(Duration.ofHours(2)), null);
        var clerk = staff("patient.merge", "patient.search", "patient.read");
        var merge = as(
                clerk,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                left.patient, 1, right.patient, 1, Map.of(), MergePatients.Side.SURVIVOR)));
        assertThat(as(left.doctor, () -> use(EncounterList.class).of(left.patient, new PageRequest(0, 10)))
                        .rows())
                .extracting(EncounterRow::id)
                .containsExactly(call);

        as(clerk, () -> use(PatientMerging.class).undo(merge));

        assertThat(as(right.doctor, () -> use(EncounterList.class).of(right.patient, new PageRequest(0, 10)))
                        .rows())
                .extracting(EncounterRow::id)
                .containsExactly(call);
    }
}
