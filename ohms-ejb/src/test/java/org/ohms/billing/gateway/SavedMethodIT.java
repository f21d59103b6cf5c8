package org.ohms.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("A way of paying that is kept for next time")
class SavedMethodIT {
    private PatientId patient = new PatientId(new UUID(0, 0));
    private Actor herself = Hospital.guest();

    @BeforeEach
    void aPatient() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        herself = signedIn(patient);
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static Actor signedIn(PatientId patient) {
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        return Hospital.patient(account, "own-bill.read", "own-bill.pay");
    }

    private static void aMinutePasses() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    /** She pays a bill on the bank's page and keeps the card. */
    private void keeps(TestCard card) {
        var bill = Office.issued(patient);
        var attempt = as(herself, () -> use(OnlinePayment.class).beginKeeping(bill, null));
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(page.substring(page.indexOf('=') + 1), card));
        if (!card.tells()) {
            Hospital.clock().pass(Duration.ofMinutes(6));
            aMinutePasses();
        }
        aMinutePasses();
    }

    private List<SavedMethodRow> hers() {
        return as(herself, () -> use(OwnPaymentMethods.class).mine());
    }

    private AttemptState pays(UUID bill, SavedMethodRow method) {
        var attempt = as(herself, () -> use(OnlinePayment.class).beginWith(bill, null, method.id()));
        return as(herself, () -> use(OnlinePayment.class).open(attempt)).state();
    }

    private static long payments(UUID bill) {
        return Hospital.count("select count(*) from ohms.payment where invoice_id = '" + bill + "'");
    }

    @Test
    @DisplayName("pays the next bill without a page, once, however often it is pressed")
    void pays() throws Exception {
        keeps(TestCard.PAYS);
        aMinutePasses();
        var card = hers().get(0);
        assertThat(hers()).hasSize(1);
        var bill = Office.issued(patient);
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> {
                var attempt = use(OnlinePayment.class).beginWith(bill, null, card.id());
                return use(OnlinePayment.class).open(attempt);
            });
        }

        assertThat(Office.race(herself, attempts))
                .contains("done")
                .isSubsetOf("done", "online.running", "payment.paid-already");

        assertThat(payments(bill)).isOne();
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(refused(herself, () -> use(OnlinePayment.class).beginWith(bill, BigDecimal.ONE, card.id())))
                .containsExactly("payment.paid-already");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("whose answer is lost is asked about until it is known, and pays once")
    void lostAnswer() {
        keeps(TestCard.PAYS_SILENTLY);
        var card = hers().get(0);
        var bill = Office.issued(patient);

        assertThat(pays(bill, card)).isEqualTo(AttemptState.UNKNOWN);
        assertThat(refused(herself, () -> use(OnlinePayment.class).beginWith(bill, null, card.id())))
                .containsExactly("online.running");
        as(herself, () -> {
            use(OwnPaymentMethods.class).forget(card.id());
            return null;
        });
        aMinutePasses();
        assertThat(payments(bill)).isZero();

        Hospital.clock().pass(Duration.ofMinutes(6));
        aMinutePasses();
        aMinutePasses();

        assertThat(payments(bill)).isOne();
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    @DisplayName("is kept once though the same card is kept again, and not at all by a card that was declined")
    void once() {
        keeps(TestCard.PAYS);
        keeps(TestCard.PAYS);
        keeps(TestCard.DECLINES);

        assertThat(hers()).hasSize(1);
    }

    @Test
    @DisplayName("is gone at once when it is forgotten, here and at the gateway")
    void forgotten() {
        keeps(TestCard.PAYS);
        var card = hers().get(0);
        var bill = Office.issued(patient);

        for (var i = 0; i < 2; i++) {
            as(herself, () -> {
                use(OwnPaymentMethods.class).forget(card.id());
                return null;
            });
        }

        assertThat(hers()).isEmpty();
        assertThat(refused(herself, () -> use(OnlinePayment.class).beginWith(bill, null, card.id())))
                .containsExactly("common.not-found");
        aMinutePasses();
        assertThat(Hospital.count("select count(*) from ohms.saved_payment_method where id = '" + card.id() + "'"))
                .isZero();
        assertThat(refused(herself, () -> {
                    use(OwnPaymentMethods.class).forget(card.id());
                    return null;
                }))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("that was forgotten between pressing and paying pays nothing")
    void forgottenMeanwhile() {
        keeps(TestCard.PAYS);
        var card = hers().get(0);
        var bill = Office.issued(patient);
        var attempt = as(herself, () -> use(OnlinePayment.class).beginWith(bill, null, card.id()));
        as(herself, () -> {
            use(OwnPaymentMethods.class).forget(card.id());
            return null;
        });

        assertThat(as(herself, () -> use(OnlinePayment.class).open(attempt)).state())
                .isEqualTo(AttemptState.FAILED);

        assertThat(payments(bill)).isZero();
    }

    @Test
    @DisplayName(
            "is on file at the desk by the words its owner knows it by, as long as it is not forgotten, and no more than that")
    void onFile() throws Exception {
        var desk = Hospital.staff(new AccountId(UUID.randomUUID()), "patient.search", "invoice.read");
        var other = Hospital.staff(new AccountId(UUID.randomUUID()), "patient.search", "claim.read");
        assertThat(onFile(desk)).isEmpty();
        keeps(TestCard.PAYS);
        var card = hers().get(0);
        var kept = "select count(*) from ohms.saved_payment_method where id = '" + card.id() + "'";

        assertThat(onFile(desk)).containsExactly(card.label());
        assertThat(as(desk, () -> use(CardsOnFile.class).of(Clinic.patient()))).isEmpty();
        try (var sight = Sight.of(other)) {
            assertThat(sight.count(kept)).isZero();
        }
        as(herself, () -> {
            use(OwnPaymentMethods.class).forget(card.id());
            return null;
        });

        assertThat(onFile(desk)).isEmpty();
        try (var sight = Sight.of(desk)) {
            assertThat(sight.count(kept)).isZero();
        }
    }

    private List<String> onFile(Actor who) {
        return as(who, () -> use(CardsOnFile.class).of(patient));
    }

    @Test
    @DisplayName("is its owner's alone: nobody else sees it, pays with it or forgets it")
    void guarded() throws Exception {
        keeps(TestCard.PAYS);
        var card = hers().get(0);
        var stranger = Clinic.patient();
        var other = signedIn(stranger);
        var bill = Office.issued(stranger);

        assertThat(as(other, () -> use(OwnPaymentMethods.class).mine())).isEmpty();
        assertThat(refused(other, () -> use(OnlinePayment.class).beginWith(bill, null, card.id())))
                .containsExactly("common.not-found");
        assertThat(refused(other, () -> {
                    use(OwnPaymentMethods.class).forget(card.id());
                    return null;
                }))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(other)) {
            assertThat(sight.count("select count(*) from ohms.saved_payment_method"))
                    .isZero();
        }
        assertThat(
                        Hospital.count(
                                "select count(*) from ohms.saved_payment_method where id = '" + card.id()
                                        + "' and (encode(label, 'escape') like '%Test card%' or encode(method, 'escape') like '%PAYS%')"))
                .isZero();
    }
}
