package org.ohms.compliance.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.testing.Hospital;

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

    private static HospitalStatus status() {
        return Hospital.use(HospitalStatus.class);
    }
}
