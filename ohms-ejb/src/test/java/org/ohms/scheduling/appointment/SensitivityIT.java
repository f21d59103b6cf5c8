package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ohms.scheduling.Clinic.ADMIN;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.service.ServiceCatalogue;
import org.ohms.scheduling.service.ServiceDraft;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("What a patient comes for")
class SensitivityIT {
    private final Clinic clinic = new Clinic();
    private final AccountId haddad = new AccountId(UUID.randomUUID());
    private final AccountId okafor = new AccountId(UUID.randomUUID());

    @Test
    @DisplayName("is shown by the database to those who are cleared for it, the patient, and whoever the visit is with")
    void byClearance() throws SQLException {
        var doctor = clinic.doctor("Psychiatry", haddad);
        var patient = Clinic.patient();
        Clinic.signsInAs(patient, okafor);
        var visits = new String[3];
        for (var label : Clearance.values()) {
            visits[label.ordinal()] = Clinic.book(BookAppointment.of(
                                    patient, doctor, service(label), TUESDAY_9AM.plusSeconds(3600L * label.ordinal()))
                            .because("Cannot sleep since the accident"))
                    .value()
                    .toString();
        }

        assertThat(seen(desk(Clearance.N), visits)).isEqualTo(1);
        assertThat(seen(desk(Clearance.R), visits)).isEqualTo(2);
        assertThat(seen(desk(Clearance.V), visits)).isEqualTo(3);
        assertThat(seen(staff(haddad, Clearance.N, "appointment.read-own"), visits))
                .isEqualTo(3);
        assertThat(seen(staff(new AccountId(UUID.randomUUID()), Clearance.V, "appointment.read-own"), visits))
                .as("a stranger, however cleared")
                .isZero();
        assertThat(seen(staff(new AccountId(UUID.randomUUID()), Clearance.V, "patient.read"), visits))
                .as("who sees no visits")
                .isZero();
        assertThat(seen(Hospital.patient(okafor, "appointment.read-own"), visits))
                .isEqualTo(3);
        assertThat(seen(Hospital.patient(new AccountId(UUID.randomUUID()), "appointment.read-own"), visits))
                .isZero();
        assertThat(seen(Hospital.guest(), visits)).isZero();
        assertThat(seen(Actor.system("test"), visits)).isEqualTo(3);
        var program = new Actor(
                Actor.Kind.CLIENT,
                new AccountId(UUID.randomUUID()),
                Set.of("appointment.read", Actor.REACHES_ALL_PATIENTS),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
        assertThat(seen(program, visits)).as("a program").isEqualTo(1);
    }

    @Test
    @DisplayName(
            "is left out of the visit for a desk that is not cleared, and comes and goes with the label of the service")
    void followsTheService() {
        var service = service(Clearance.N);
        var visit = Clinic.book(BookAppointment.of(Clinic.patient(), clinic.doctor(), service, TUESDAY_9AM)
                .because("Cannot sleep since the accident"));
        assertThat(Clinic.visit(visit).row().reason()).isEqualTo("Cannot sleep since the accident");

        as(ADMIN, () -> use(ServiceCatalogue.class).label(service, Clearance.R));

        assertThat(Clinic.visit(visit).row().reason()).isEmpty();
        assertThat(as(ADMIN, () -> use(ServiceCatalogue.class).sensitivity(service)))
                .isEqualTo(Clearance.R);
        as(ADMIN, () -> use(ServiceCatalogue.class).label(service, Clearance.N));
        assertThat(Clinic.visit(visit).row().reason()).isEqualTo("Cannot sleep since the accident");
    }

    @Test
    @DisplayName("is written by booking, and by nobody past the application")
    void writtenByBooking() throws SQLException {
        var visit = Clinic.book(BookAppointment.of(Clinic.patient(), clinic.doctor(), service(Clearance.V), TUESDAY_9AM)
                .because("Cannot sleep since the accident"));

        assertThat(Hospital.count("select count(*) from ohms.appointment where reason is not null"))
                .isZero();
        try (var sight = Sight.of(desk(Clearance.N))) {
            assertThat(catchThrowable(() -> sight.change("update ohms.appointment_reason set sensitivity = 'N'"
                            + " where appointment_id = '" + visit.value() + "'")))
                    .hasMessageContaining("permission denied");
        }
    }

    private static ServiceId service(Clearance label) {
        var id = as(
                ADMIN,
                () -> use(ServiceCatalogue.class)
                        .offer(new ServiceDraft(
                                "s-" + UUID.randomUUID(), "Visit", 30, 0, 0, null, true, false, java.util.List.of())));
        as(ADMIN, () -> use(ServiceCatalogue.class).label(id, label));
        return id;
    }

    private static long seen(Actor actor, String... visits) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return sight.count("select count(*) from ohms.appointment_reason where appointment_id in ('"
                    + String.join("', '", visits) + "')");
        }
    }

    private static Actor desk(Clearance clearance) {
        return staff(
                new AccountId(UUID.randomUUID()), clearance, DESK.permissions().toArray(String[]::new));
    }

    private static Actor staff(AccountId account, Clearance clearance, String... permissions) {
        return new Actor(
                Actor.Kind.STAFF, account, Set.of(permissions), clearance, "treatment", null, "192.0.2.1", "test");
    }
}
