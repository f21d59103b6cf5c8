package org.ohms.pharmacy.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.Shelf;
import org.ohms.prescribing.prescription.PrescriptionListing;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("Another system, of prescriptions and dispenses,")
class OtherSystemsIT {
    private final UUID client = UUID.randomUUID();
    private Counter counter;
    private PatientId patient;
    private UUID prescription;
    private UUID dispense;

    @BeforeEach
    void open() {
        counter = new Counter();
        patient = counter.ward.patient;
        var lot = counter.shelf.receives("DX-2291", 68, 100);
        prescription = counter.prescribes(1);
        dispense = counter.of(prescription);
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-2291"));
    }

    private Actor program(String... permissions) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client),
                new HashSet<>(Arrays.asList(permissions)),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private Actor everybody() {
        return program("prescription.list", "dispense.list", Actor.REACHES_ALL_PATIENTS);
    }

    private Actor some() {
        return program("prescription.list", "dispense.list");
    }

    private static List<UUID> all(Actor program, @Nullable PatientId of, int size) {
        var found = new ArrayList<UUID>();
        UUID last = null;
        FoundDispenses page;
        do {
            var after = last;
            page = as(program, () -> use(DispenseListing.class).find(of, after, size));
            page.rows().forEach(row -> found.add(row.id()));
            last = found.isEmpty() ? null : found.get(found.size() - 1);
        } while (page.more());
        return found;
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "set session_replication_role = replica; " + sql + "; set session_replication_role = default");
        }
    }

    @Test
    @DisplayName("reads what was signed and what became of it, page after page")
    void reads() {
        var row = as(everybody(), () -> use(DispenseListing.class).dispense(dispense));
        assertThat(row.prescription()).isEqualTo(prescription);
        assertThat(row.state()).isEqualTo(DispenseState.PICKED);
        assertThat(row.given()).isEqualByComparingTo("14");
        assertThat(row.medicineName()).contains(counter.shelf.ingredient);
        var signed = as(everybody(), () -> use(PrescriptionListing.class).prescription(prescription));
        assertThat(signed.words().medicine()).isEqualTo(counter.shelf.ingredient);

        var second = counter.of(counter.prescribes(0));
        assertThat(all(everybody(), patient, 1)).containsExactly(dispense, second);
        assertThat(all(everybody(), null, 200)).contains(dispense, second).doesNotHaveDuplicates();
        assertThat(as(everybody(), () -> use(PrescriptionListing.class).find(patient, prescription, 200))
                        .rows())
                .extracting(PrescriptionRow::id)
                .hasSize(1)
                .doesNotContain(prescription);
    }

    @Test
    @DisplayName("gets nothing of patients who are not on its list, as if there were none")
    void granted() throws SQLException {
        assertThat(all(some(), null, 200)).isEmpty();
        assertThatThrownBy(() -> as(some(), () -> use(DispenseListing.class).dispense(dispense)))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(some(), () -> use(DispenseListing.class).find(patient, null, 10)))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(some(), () -> use(PrescriptionListing.class).prescription(prescription)))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(
                        () -> as(everybody(), () -> use(DispenseListing.class).dispense(UUID.randomUUID())))
                .hasMessageContaining("common.not-found");

        behindTheWalls(
                "insert into ohms.client_patient (client_id, patient_id) values ('" + client + "', '" + patient + "')");

        assertThat(all(some(), null, 200)).containsExactly(dispense);
        assertThat(as(some(), () -> use(PrescriptionListing.class).find(null, null, 200))
                        .rows())
                .extracting(PrescriptionRow::id)
                .containsExactly(prescription);
    }

    @Test
    @DisplayName("gets nothing of patients who refused that it is told, nor without the permission of its scope")
    void refused() throws SQLException {
        behindTheWalls("insert into ohms.consent_refusal (patient_id, kind, party) values ('" + patient
                + "', 'disclosure', '" + client + "')");
        assertThat(all(everybody(), null, 200)).doesNotContain(dispense);
        assertThatThrownBy(
                        () -> as(everybody(), () -> use(DispenseListing.class).dispense(dispense)))
                .hasMessageContaining("common.not-found");

        assertThatThrownBy(() -> as(
                        program("prescription.list", Actor.REACHES_ALL_PATIENTS),
                        () -> use(DispenseListing.class).find(null, null, 1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        Hospital.staff(Shelf.PHARMACIST),
                        () -> use(PrescriptionListing.class).find(null, null, 1)))
                .isInstanceOf(EJBAccessException.class);
        try (var sight = Sight.of(program("dispense.list", Actor.REACHES_ALL_PATIENTS))) {
            assertThat(sight.count("select count(*) from ohms.medication_request"))
                    .isZero();
            assertThat(sight.count("select count(*) from ohms.dispense_pick")).isZero();
            assertThat(sight.count("select count(*) from ohms.medication_check"))
                    .isZero();
        }
    }
}
