package org.ohms.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.hospital.ChangeHospital;
import org.ohms.compliance.hospital.HospitalProfile;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("A look into the audit trail")
class AuditReviewIT {
    private static final AccountId INES = new AccountId(UUID.randomUUID());

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
        assertThat(found.figures().total()).isEqualTo(2);
        assertThat(found.figures().refused()).isEqualTo(1);
        assertThat(found.figures().failed()).isZero();
        assertThat(found.people()).containsExactly(INES);
        assertThat(found.actions()).containsExactly("hospital.change");
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
        assertThat(found.figures().total()).isEqualTo(1);
        assertThat(found.figures().refused()).isEqualTo(1);
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

        var taken = Hospital.as(Hospital.staff("audit.export"), () -> export(everything()));
        var refused = catchThrowable(() -> Hospital.as(Hospital.staff("audit.read"), () -> export(everything())));

        assertThat(text(taken)).isEqualTo("1 of 1 hospital.change");
        assertThat(refused).isInstanceOf(EJBAccessException.class);
        assertThat(Hospital.count("select count(*) from audit_event where action = 'AuditExport.take'"
                        + " and outcome = 'allowed'"))
                .isEqualTo(1);
    }

    @Test
    void isSignedSoThatAnybodyCanTellWhetherItWasChanged() throws GeneralSecurityException {
        change("America/New_York");

        var taken = Hospital.as(Hospital.staff("audit.export"), () -> export(everything()));

        assertThat(isSigned(taken, taken.file())).isTrue();
        assertThat(isSigned(taken, (text(taken) + " ").getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(taken.signature().fingerprint()).isEqualTo(look(everything()).fingerprint());
    }

    @Test
    void asksWhoTakesItOutToProveAgainWhoTheyAre() {
        var longAgo = new Actor(
                Actor.Kind.STAFF,
                INES,
                Set.of("audit.export"),
                Clearance.N,
                "operations",
                UUID.randomUUID(),
                "192.0.2.1",
                "test");

        assertThatThrownBy(() -> Hospital.as(longAgo, () -> export(everything())))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .containsExactly("access.sign-in-again"));
    }

    @Test
    void goesOnFromAMarkWhateverIsWrittenMeanwhile() {
        for (var i = 0; i < 5; i++) {
            change("America/New_York");
            Hospital.clock().pass(Duration.ofSeconds(1));
        }
        var changes = with(Optional.empty(), Set.of("hospital.change"));

        var first = look(changes, TrailPlace.newest(2));
        change("America/New_York");
        var second = look(changes, new TrailPlace(first.older(), Optional.empty(), 2));
        var third = look(changes, new TrailPlace(second.older(), Optional.empty(), 2));
        var back = look(changes, new TrailPlace(Optional.empty(), second.newer(), 2));

        assertThat(first.newer()).isEmpty();
        assertThat(third.older()).isEmpty();
        assertThat(Stream.of(first, second, third).flatMap(found -> found.part().rows().stream()))
                .extracting(AuditRow::id)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(back.part().rows()).isEqualTo(first.part().rows());
        assertThat(second.newer().map(TrailMark::toString).flatMap(TrailMark::parse))
                .isEqualTo(second.newer());
    }

    @Test
    void isNarrowedByActionRecordAndPurpose() {
        change("America/New_York");
        Hospital.asSystem(() -> {
            Hospital.use(AuditTrail.class).object("Appointment", UUID.randomUUID());
            return 0;
        });

        assertThat(look(with(Optional.empty(), Set.of("HospitalProfile.change")))
                        .part()
                        .rows())
                .extracting(AuditRow::permission)
                .containsExactly("hospital.change");
        assertThat(look(narrowed(Optional.of("Appointment"), Optional.empty()))
                        .part()
                        .rows())
                .extracting(AuditRow::action)
                .containsExactly("test");
        assertThat(look(narrowed(Optional.empty(), Optional.of("system")))
                        .part()
                        .rows())
                .extracting(AuditRow::kind)
                .containsOnly("system");
        assertThat(look(everything()).records()).containsExactly("Appointment");
        assertThat(look(with(Optional.empty(), Set.of("x\"}'; drop table audit_event")))
                        .part()
                        .rows())
                .isEmpty();
    }

    @Test
    void isKeptAsASearchForOneselfAlone() {
        var ines = Hospital.staff(INES, "audit.read");
        var other = Hospital.staff("audit.read");

        var id = Hospital.as(ines, () -> saved().keep(" Night shift ", "period=7d"));
        Hospital.as(ines, () -> saved().keep("Night shift", "period=30d"));

        assertThat(Hospital.as(ines, () -> saved().mine())).singleElement().satisfies(search -> {
            assertThat(search.name()).isEqualTo("Night shift");
            assertThat(search.look()).isEqualTo("period=30d");
            assertThat(search.id()).isNotEqualTo(id);
        });
        assertThat(Hospital.as(other, () -> saved().mine())).isEmpty();
        var kept = Hospital.as(ines, () -> saved().mine().get(0).id());
        assertThatThrownBy(() -> Hospital.as(other, () -> saved().forget(kept)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
        assertThatThrownBy(() -> Hospital.as(ines, () -> saved().keep("  ", "")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("name"));
        Hospital.as(ines, () -> saved().forget(kept));
        assertThat(Hospital.as(ines, () -> saved().mine())).isEmpty();
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
                            now.name(), zone, "USD", "US", null, "911", "harbour", 10, 0, 15, false, now.version()));
        });
    }

    private static void tryToChange(String zone) {
        assertThatThrownBy(() -> change(zone)).isInstanceOf(DomainException.class);
    }

    private static AuditFindings look(AuditQuery query) {
        return look(query, TrailPlace.newest(10));
    }

    private static AuditFindings look(AuditQuery query, TrailPlace place) {
        return Hospital.as(reader(), () -> review().look(query, place));
    }

    private static SignedExtract export(AuditQuery query) {
        return Hospital.use(AuditExport.class)
                .take(
                        UUID.randomUUID(),
                        query,
                        extract -> (extract.part().rows().size() + " of " + extract.total() + " "
                                        + extract.part().rows().get(0).permission())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SignedExtract taken) {
        return new String(taken.file(), StandardCharsets.UTF_8);
    }

    /** As somebody outside checks it: with the key that lies beside the file, and nothing of ours. */
    private static boolean isSigned(SignedExtract taken, byte[] file) throws GeneralSecurityException {
        var der = Base64.getMimeDecoder().decode(taken.signature().publicKey().replaceAll("-----[A-Z ]+-----", ""));
        var verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        verifying.update(file);
        return verifying.verify(taken.signature().signature());
    }

    private static Actor reader() {
        return Hospital.staff("audit.read");
    }

    private static AuditReview review() {
        return Hospital.use(AuditReview.class);
    }

    private static SavedAuditSearches saved() {
        return Hospital.use(SavedAuditSearches.class);
    }

    private static AuditQuery everything() {
        return with(Optional.empty());
    }

    private static AuditQuery with(Optional<String> outcome) {
        return with(outcome, Set.of());
    }

    private static AuditQuery with(Optional<String> outcome, Set<String> actions) {
        return query(outcome, actions, Optional.empty(), Optional.empty());
    }

    private static AuditQuery narrowed(Optional<String> record, Optional<String> purpose) {
        return query(Optional.empty(), Set.of(), record, purpose);
    }

    private static AuditQuery query(
            Optional<String> outcome, Set<String> actions, Optional<String> record, Optional<String> purpose) {
        var now = Hospital.clock().instant();
        return new AuditQuery(
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(1)),
                Optional.empty(),
                Optional.empty(),
                outcome,
                actions,
                record,
                purpose);
    }
}
