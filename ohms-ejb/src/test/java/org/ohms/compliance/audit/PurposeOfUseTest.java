package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

@DisplayName("What a line of the trail was for")
class PurposeOfUseTest {
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "chart.read, treatment",
        "appointment.book, treatment",
        "patient.read, treatment",
        "prescription.write, treatment",
        "schedule.read, treatment",
        "invoice.issue, payment",
        "charge.review, payment",
        "charge.discount, payment",
        "payment.take, payment",
        "refund.approve, payment",
        "ledger.read, payment",
        "account.change, operations",
        "audit.read, operations",
        "patient.merge, operations",
        "retention.approve, operations",
        "schedule.plan, operations",
        "break-glass.review, operations",
        "break-glass.open, emergency"
    })
    void followsFromThePermission(String permission, String purpose) {
        assertThat(PurposeOfUse.of(somebody(Actor.Kind.STAFF, "treatment"), new AuditLine(permission, "x")))
                .isEqualTo(purpose);
    }

    @Test
    @DisplayName("is an emergency whatever is done by an emergency access")
    void emergencies() {
        var line = new AuditLine("chart.read", "x");
        line.emergency = true;

        assertThat(PurposeOfUse.of(somebody(Actor.Kind.STAFF, "treatment"), line))
                .isEqualTo("emergency");
    }

    @Test
    @DisplayName("is what the door says for everybody who is not staff")
    void doors() {
        var line = new AuditLine("invoice.read", "x");

        assertThat(PurposeOfUse.of(somebody(Actor.Kind.PATIENT, "own"), line)).isEqualTo("own");
        assertThat(PurposeOfUse.of(
                        somebody(Actor.Kind.PATIENT, "own").actingFor(new PatientId(UUID.randomUUID()), Set.of()),
                        line))
                .isEqualTo("proxy");
        assertThat(PurposeOfUse.of(somebody(Actor.Kind.STAFF, "treatment"), new AuditLine(null, "x")))
                .isEqualTo("treatment");
    }

    private static Actor somebody(Actor.Kind kind, String purpose) {
        return new Actor(kind, SOMEBODY, Set.of(), Clearance.N, purpose, null, "192.0.2.1", "test");
    }
}
