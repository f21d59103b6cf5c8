package org.ohms.patients.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("Whose records an account saw")
class BreachReportIT {
    private static final Instant NINE = TestClock.MONDAY_8AM.plus(Duration.ofHours(1));
    private static final Instant TEN = TestClock.MONDAY_8AM.plus(Duration.ofHours(2));

    private final AccountId misused = new AccountId(UUID.randomUUID());
    private final Actor thief = staff(misused, "patient.read", "patient.history");
    private final Actor privacy = staff("breach.examine");

    @AfterEach
    void back() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void isExactlyThePatientsOfThatTimeAndThatAccount() {
        var before = patient();
        var seen = new ArrayList<PatientId>();
        for (var i = 0; i < 5; i++) {
            seen.add(patient());
        }
        var other = patient();

        Hospital.clockAt(NINE.minusSeconds(1));
        open(thief, before);
        Hospital.clockAt(NINE);
        seen.forEach(patient -> open(thief, patient));
        open(thief, seen.get(0));
        open(staff("patient.read"), other);
        assertThatThrownBy(() -> open(staff(misused, "nothing"), other)).isInstanceOf(RuntimeException.class);
        Hospital.clockAt(TEN);
        open(thief, before);

        var found = as(privacy, () -> use(BreachReport.class).export(misused, NINE, TEN));

        assertThat(found.total()).isEqualTo(5);
        assertThat(found.patients()).extracting(SeenPatients.Seen::patient).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(found.patients().stream().filter(one -> one.patient().equals(seen.get(0))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.times()).isEqualTo(2);
                    assertThat(one.by()).containsExactly("patient.read");
                    assertThat(one.label().orElseThrow().listName()).startsWith("Seen");
                });
        assertThat(as(privacy, () -> use(BreachReport.class).look(misused, NINE, TEN, new PageRequest(3, 2)))
                        .patients())
                .hasSize(2);
    }

    @Test
    void isForThoseWhoExamineBreachesAndIsItselfInTheTrail() {
        assertThatThrownBy(() -> as(
                        staff("audit.read"),
                        () -> use(BreachReport.class).look(misused, NINE, TEN, new PageRequest(0, 10))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        as(privacy, () -> use(BreachReport.class).look(misused, TEN, NINE, new PageRequest(0, 10))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("common.out-of-range");

        as(privacy, () -> use(BreachReport.class).export(misused, NINE, TEN));

        assertThat(Hospital.count("select count(*) from ohms.audit_event where action = 'BreachReport.export'"
                        + " and object_id = '" + misused + "'"))
                .isEqualTo(1);
    }

    private static void open(Actor actor, PatientId patient) {
        as(actor, () -> use(PatientRecord.class).details(patient));
    }

    private static PatientId patient() {
        return as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Seen", "By")
                                                .born(1990, 1, 2)
                                                .done(),
                                        Sex.MALE)))
                .id();
    }
}
