package org.ohms.compliance.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The status of a node")
class HospitalStatusIT {
    private static final Actor ADMIN = Hospital.staff("hospital.status");

    @Test
    void namesWhatItStandsOn() {
        var facts = Hospital.as(ADMIN, () -> status().facts());

        assertThat(facts.node()).isNotBlank();
        assertThat(facts.version()).matches("\\d+\\.\\d+.*");
        assertThat(facts.migrations()).isPositive();
        assertThat(facts.schema()).startsWith("2026");
        assertThat(facts.database()).matches("\\d+.*");
        assertThat(facts.auditMonthsAhead()).isGreaterThanOrEqualTo(23);
    }

    @Test
    void remembersSinceWhenACheckSaysWhatItSays() {
        // later than any other test stands, because the node remembers across tests; and with no message left waiting
        Hospital.clockAt(Instant.parse("2090-01-07T13:00:00Z"));
        Hospital.asSystem(() -> Hospital.use(EntityManager.class)
                .createNativeQuery("delete from outbox")
                .executeUpdate());
        var first = Hospital.as(ADMIN, () -> status().runChecks());

        Hospital.clockAt(Hospital.clock().instant().plus(Duration.ofMinutes(5)));
        var later = Hospital.as(ADMIN, () -> status().runChecks());

        assertThat(first).extracting(CheckState::name).contains("key-set", "outbox", "audit-partitions");
        assertThat(later).allSatisfy(state -> {
            assertThat(state.isWell()).isTrue();
            assertThat(Duration.between(state.since(), state.checkedAt()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
        });
    }

    @AfterEach
    void setTheClockBack() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static HospitalStatus status() {
        return Hospital.use(HospitalStatus.class);
    }
}
