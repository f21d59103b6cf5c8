package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("A look into the audit trail")
class AuditReviewIT {
    private static final AccountId INES = new AccountId(UUID.randomUUID());
    private static final PageRequest FIRST_TEN = new PageRequest(0, 10);

    @BeforeEach
    void beginAnew() throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute("truncate audit_event; truncate audit_seal; truncate audit_check");
        }
    }

    @Test
    void showsTheNewestFirstWithTheFiguresAroundIt() {
        change("America/New_York");
        tryToChange("Nowhere/Atall");

        var found = look(everything());

        assertThat(found.part().rows()).extracting(AuditRow::outcome).containsExactly("refused", "allowed");
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.refused()).isEqualTo(1);
        assertThat(found.failed()).isZero();
        assertThat(found.people()).containsExactly(INES);
        assertThat(found.permissions()).containsExactly("hospital.change");
        assertThat(found.hours()).singleElement().satisfies(hour -> {
            assertThat(hour.lines()).isEqualTo(2);
            assertThat(hour.refused()).isEqualTo(1);
        });
    }

    @Test
    void keepsTheFigureOfRefusalsWhenOnlyAllowedLinesAreWanted() {
        change("America/New_York");
        tryToChange("Nowhere/Atall");

        var found = look(with(Optional.of("allowed")));

        assertThat(found.part().rows()).extracting(AuditRow::outcome).containsExactly("allowed");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.refused()).isEqualTo(1);
    }

    @Test
    void leavesOneLineOfItsOwn() {
        look(everything());

        assertThat(Hospital.count("select count(*) from audit_event where permission = 'audit.read'"))
                .isEqualTo(1);
    }

    @Test
    void isTakenOutOnlyWithThePermissionForThat() {
        change("America/New_York");

        var taken = Hospital.as(Hospital.staff("audit.export"), () -> review().export(everything()));
        var refused =
                catchThrowable(() -> Hospital.as(Hospital.staff("audit.read"), () -> review().export(everything())));

        assertThat(taken.part().rows()).hasSize(1);
        assertThat(taken.isCut()).isFalse();
        assertThat(refused).isInstanceOf(EJBAccessException.class);
        assertThat(Hospital.count("select count(*) from audit_event where action = 'AuditReview.export'"
                        + " and outcome = 'allowed'"))
                .isEqualTo(1);
    }

    @Test
    void opensATypedReasonAndSaysSo() {
        var line = Hospital.asSystem(() -> {
            var trail = Hospital.use(AuditTrail.class);
            trail.object("Appointment", UUID.randomUUID());
            trail.reason("She asked for another day.");
            return 0L;
        });
        var id = Hospital.count("select max(id) from audit_event") + line;

        var reason = Hospital.as(reader(), () -> review().reason(id));

        assertThat(reason).contains("She asked for another day.");
        assertThat(Hospital.count("select count(*) from audit_event where action = 'AuditReview.reason'"))
                .isEqualTo(1);
    }

    @Test
    void remembersTheLastWalkAlongTheChain() {
        change("America/New_York");
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        var check = Hospital.as(
                Hospital.staff(INES, "audit.verify"),
                () -> Hospital.use(AuditVerification.class).verify());

        assertThat(check.report().isIntact()).isTrue();
        assertThat(check.by()).contains(INES);
        assertThat(look(everything()).lastCheck()).get().satisfies(last -> {
            assertThat(last.by()).contains(INES);
            assertThat(last.report()).isEqualTo(check.report());
        });
    }

    private static void change(String zone) {
        Hospital.as(Hospital.staff(INES, "hospital.change"), () -> {
            var now = Hospital.use(KnownHospital.class).settings();
            Hospital.use(HospitalProfile.class)
                    .change(new ChangeHospital(
                            now.name(), zone, "USD", "US", null, "911", "harbour", 10, 0, 15, now.version()));
        });
    }

    private static void tryToChange(String zone) {
        assertThatThrownBy(() -> change(zone)).isInstanceOf(DomainException.class);
    }

    private static AuditFindings look(AuditQuery query) {
        return Hospital.as(reader(), () -> review().look(query, FIRST_TEN));
    }

    private static Actor reader() {
        return Hospital.staff("audit.read");
    }

    private static AuditReview review() {
        return Hospital.use(AuditReview.class);
    }

    private static AuditQuery everything() {
        return with(Optional.empty());
    }

    private static AuditQuery with(Optional<String> outcome) {
        var now = Hospital.clock().instant();
        return new AuditQuery(
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(1)),
                Optional.empty(),
                Optional.empty(),
                outcome,
                Optional.empty());
    }
}
