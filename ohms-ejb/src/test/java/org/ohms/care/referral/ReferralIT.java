package org.ohms.care.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.records.Ward;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.order.OrderPriority;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A referral")
class ReferralIT {
    private static final String[] MAY = {
        "patient.search", "chart.read", "referral.write", "referral.answer", "condition.write"
    };

    private final Ward ward = new Ward();
    private final AccountId doctorsAccount = People.active(People.someEmail(), "doctor");
    private final AccountId heartsAccount = People.active(People.someEmail(), "doctor");
    private final Actor doctor = staff(doctorsAccount, MAY);
    private final Actor heart = staff(heartsAccount, MAY);
    private final Actor stranger = staff(People.active(People.someEmail(), "nurse"), MAY);

    ReferralIT() {
        Ward.cares(ward.patient, doctorsAccount);
    }

    private NewReferral wanted(@Nullable String to, @Nullable String recipient) {
        return new NewReferral(
                ward.patient,
                to,
                recipient,
                OrderPriority.URGENT,
                "Heart clinic",
                "Is it the valve?",
                "Short of breath");
    }

    private UUID asked(@Nullable String to, @Nullable String recipient) {
        return as(doctor, () -> use(ReferralDesk.class).ask(wanted(to, recipient)));
    }

    private ReferralRow row(UUID id) {
        return as(doctor, () -> use(ReferralDesk.class).of(ward.patient)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private boolean opens() {
        try {
            as(heart, () -> use(ReferralDesk.class).of(ward.patient));
            return true;
        } catch (DomainException closed) {
            return false;
        }
    }

    private static long told(AccountId account, String kind, UUID referral) {
        return Hospital.count("select count(*) from ohms.notification where kind = '" + kind + "' and account_id = '"
                + account + "' and subject = '" + referral + "'");
    }

    @Test
    @DisplayName(
            "shows its letter to whoever is asked, opens the record when they accept, and closes it with the report")
    void course() throws SQLException {
        var id = asked("person:" + heartsAccount, null);
        assertThat(told(heartsAccount, "referral.asked", id)).isOne();
        assertThat(as(heart, () -> use(ReferralInbox.class).waiting()))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.question()).isEqualTo("Is it the valve?");
                    assertThat(one.patientName()).startsWith("Okafor");
                });
        assertThat(opens()).isFalse();

        as(heart, () -> use(ReferralInbox.class).accept(id, 1, "Next week"));

        assertThat(opens()).isTrue();
        assertThat(told(doctorsAccount, "referral.accepted", id)).isOne();
        assertThat(codes(() -> as(heart, () -> use(ReferralInbox.class).accept(id, 2, null))))
                .containsExactly("referral.is-answered");
        Hospital.clock().pass(Duration.ofSeconds(1));
        as(heart, () -> use(ReferralInbox.class).report(id, 2, "The valve is well"));

        Hospital.clock().pass(Duration.ofSeconds(1));
        assertThat(opens()).isFalse();
        assertThat(row(id).report()).isEqualTo("The valve is well");
        assertThat(row(id).status()).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(told(doctorsAccount, "referral.completed", id)).isOne();
        assertThat(as(doctor, () -> use(ReferralInbox.class).mine()))
                .extracting(ReferralRow::id)
                .contains(id);
    }

    @Test
    @DisplayName("of a role is whoever's of it accepts, and nobody lets themselves in")
    void ofARole() throws SQLException {
        var id = asked("role:doctor", null);
        assertThat(codes(() -> as(doctor, () -> use(ReferralInbox.class).accept(id, 1, null))))
                .containsExactly("common.not-found");
        assertThat(codes(() -> as(stranger, () -> use(ReferralInbox.class).accept(id, 1, null))))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(doctor)) {
            assertThatThrownBy(() -> sight.change("update ohms.referral set status = 'ACCEPTED', to_role = null,"
                            + " answered_by = '" + doctorsAccount + "', answered_at = now(), to_account = '"
                            + heartsAccount + "' where id = '" + id + "'"))
                    .hasMessageContaining("not asked");
        }

        as(heart, () -> use(ReferralInbox.class).accept(id, 1, null));

        assertThat(row(id).toAccount()).isEqualTo(heartsAccount);
        as(doctor, () -> use(ReferralDesk.class).revoke(ward.patient, id, row(id).version()));
        // the database ended it by its own clock
        Hospital.clockAt(Instant.now().plusSeconds(1));
        assertThat(opens()).isFalse();
        assertThat(told(heartsAccount, "referral.revoked", id)).isOne();
    }

    @Test
    @DisplayName("to somebody outside is a letter, and what they answer is written here")
    void outside() throws IOException {
        as(
                doctor,
                () -> use(ProblemList.class)
                        .add(
                                ward.patient,
                                new ConditionDraft(
                                        Concept.of("Heart murmur"), null, null, null, null, null, null, null)));
        var id = asked(null, "Dr. Ida Holm\n12 Hill Street");

        var letter = as(doctor, () -> use(ReferralDesk.class).letter(ward.patient, id));

        try (var pdf = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Dr. Ida Holm", "12 Hill Street", "Okafor", "Is it the valve?", "Heart murmur");
        }
        assertThat(codes(() -> as(doctor, () -> use(ReferralDesk.class).declinedOutside(ward.patient, id, 1, " "))))
                .containsExactly("common.required");
        as(doctor, () -> use(ReferralDesk.class).acceptedOutside(ward.patient, id, 1, null));
        as(doctor, () -> use(ReferralDesk.class).reportedOutside(ward.patient, id, 2, "All well"));
        assertThat(row(id).status()).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(codes(() -> as(doctor, () -> use(ReferralDesk.class).revoke(ward.patient, id, 3))))
                .containsExactly("referral.is-over");

        var inside = asked("person:" + heartsAccount, null);
        assertThat(codes(
                        () -> as(doctor, () -> use(ReferralDesk.class).acceptedOutside(ward.patient, inside, 1, null))))
                .containsExactly("referral.answered-inside");
    }

    @Test
    @DisplayName("says all that is wrong at once, and is declined with a reason")
    void objections() {
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        doctor,
                                        () -> use(ReferralDesk.class)
                                                .ask(new NewReferral(ward.patient, null, null, null, " ", null, null))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("what", "question", "to");
        assertThat(codes(() -> asked("person:" + doctorsAccount, null))).containsExactly("referral.not-yourself");
        assertThat(codes(() -> asked("person:" + heartsAccount, "Dr. Holm"))).containsExactly("referral.to-two");
        var id = asked("person:" + heartsAccount, null);
        as(heart, () -> use(ReferralInbox.class).decline(id, 1, "Not our field"));
        assertThat(row(id).answer()).isEqualTo("Not our field");
        assertThat(codes(() -> as(heart, () -> use(ReferralInbox.class).report(id, 2, "Seen"))))
                .containsExactly("referral.is-not-accepted");
    }

    @Test
    @DisplayName("is seen by the patient without its letter, and by strangers not at all")
    void seen() throws SQLException {
        var id = asked("person:" + heartsAccount, null);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(ward.patient, account);

        assertThat(as(
                        Hospital.patient(account, "own-chart.read"),
                        () -> use(OwnReferrals.class).mine()))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Heart clinic"));
        assertThat(codes(() -> as(stranger, () -> use(ReferralDesk.class).of(ward.patient))))
                .containsExactly("access.not-in-care");
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count("select count(*) from ohms.referral where id = '" + id + "'"))
                    .isZero();
        }
    }
}
