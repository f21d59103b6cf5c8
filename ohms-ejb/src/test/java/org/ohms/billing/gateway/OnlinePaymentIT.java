package org.ohms.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.payment.OwnPayments;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Paying online")
class OnlinePaymentIT {
    private PatientId patient = new PatientId(new UUID(0, 0));
    private Actor herself = Hospital.guest();
    private UUID bill = new UUID(0, 0);

    @BeforeEach
    void aBill() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        herself = signedIn(patient);
        bill = Office.issued(patient);
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

    /** She goes to the bank's page, and its name for the payment. */
    private String goes() {
        var attempt = as(herself, () -> use(OnlinePayment.class).begin(bill, null));
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        return page.substring(page.indexOf('=') + 1);
    }

    private static void pays(String reference, TestCard card) {
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, card));
    }

    private AttemptRow latest() {
        return as(herself, () -> use(OnlinePayment.class).of(bill)).get(0);
    }

    private static void minutes(int count) {
        Hospital.clock().pass(Duration.ofMinutes(count));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private long payments() {
        return Hospital.count("select count(*) from ohms.payment where invoice_id = '" + bill + "'");
    }

    @Test
    @DisplayName("leads to the bank's page and back, and is booked once, with a receipt")
    void pays() {
        assertThat(as(herself, () -> use(OwnBills.class).mine()))
                .extracting(InvoiceRow::id)
                .containsExactly(bill);
        assertThat(as(herself, () -> use(OwnBills.class).bill(bill))
                        .row()
                        .figures()
                        .open()
                        .amount())
                .isEqualByComparingTo("180");
        var reference = goes();

        pays(reference, TestCard.PAYS);

        assertThat(latest().state()).isEqualTo(AttemptState.PAID);
        assertThat(as(herself, () -> use(OwnBills.class).bill(bill)).row().state())
                .isEqualTo(InvoiceState.PAID);
        var receipt = as(herself, () -> use(OwnPayments.class).of(bill)).get(0);
        assertThat(as(
                        herself,
                        () -> use(OwnPayments.class).print(receipt.payment().id())))
                .isNotEmpty();
        assertThat(refused(herself, () -> use(OnlinePayment.class).begin(bill, null)))
                .containsExactly("payment.paid-already");
        assertThat(refused(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, TestCard.PAYS)))
                .containsExactly("online.page-closed");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that is declined is over, and can be tried again")
    void declined() {
        pays(goes(), TestCard.DECLINES);

        assertThat(latest().state()).isEqualTo(AttemptState.FAILED);
        assertThat(payments()).isZero();

        pays(goes(), TestCard.PAYS);
        assertThat(payments()).isOne();
    }

    @Test
    @DisplayName("whose news is lost is asked about until it is known, and nobody pays twice meanwhile")
    void lostNews() {
        pays(goes(), TestCard.PAYS_SILENTLY);
        assertThat(latest().state()).isEqualTo(AttemptState.OPEN);
        assertThat(refused(herself, () -> use(OnlinePayment.class).begin(bill, BigDecimal.ONE)))
                .containsExactly("online.running");

        minutes(6);

        assertThat(latest().state()).isEqualTo(AttemptState.PAID);
        minutes(1);
        assertThat(payments()).isOne();
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    @DisplayName("is not asked for while a bill is disputed, and whoever disputes it hears by when they are answered")
    void disputed() {
        assertThat(as(herself, () -> use(OwnBills.class).answerBy(bill))).isNull();

        as(herself, () -> {
            use(OwnBills.class).dispute(bill, "I was not there.");
            return null;
        });

        var today = use(KnownHospital.class).today(Hospital.clock().instant());
        assertThat(as(herself, () -> use(OwnBills.class).answerBy(bill))).isEqualTo(today.plusDays(14));
        assertThat(as(
                        Hospital.staff("invoice.read"),
                        () -> use(InvoiceDesk.class).answerBy(bill)))
                .isEqualTo(today.plusDays(14));
        assertThat(refused(signedIn(Clinic.patient()), () -> use(OwnBills.class).answerBy(bill)))
                .containsExactly("common.not-found");
    }

    private static GatewayDayRow comparedNight(LocalDate day) {
        Hospital.announce(new DayHasPassed(Hospital.clock().instant(), day.plusDays(1)));
        return as(Hospital.staff("ledger.read"), () -> use(GatewayDesk.class).days()).stream()
                .filter(row -> row.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is compared day by day with what the gateway says, and what only one of both knows shows")
    void comparedByDay() {
        // a day on which nobody else pays
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofDays(2500)));
        var day = use(KnownHospital.class).today(Hospital.clock().instant());
        bill = Office.issued(patient);
        pays(goes(), TestCard.PAYS_SILENTLY);

        var before = comparedNight(day);
        assertThat(before.isSame()).isFalse();
        assertThat(before.differing()).isOne();
        assertThat(before.theirs().minus(before.ours()).amount()).isEqualByComparingTo("180");
        minutes(6);

        var after = comparedNight(day);
        assertThat(after.isSame()).isTrue();
        assertThat(after.ours().amount()).isEqualByComparingTo("180");
    }

    @Test
    @DisplayName("that nobody goes on with is the same try for a while, and fails when the bank closes its page")
    void abandoned() {
        var first = goes();
        assertThat(goes()).isEqualTo(first);

        minutes(6);
        assertThat(latest().state()).isEqualTo(AttemptState.OPEN);
        minutes(30);
        assertThat(latest().state()).isEqualTo(AttemptState.FAILED);
        assertThat(goes()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("is booked once though the same event comes twenty times at once, and again after another one")
    void eventsOnce() throws Exception {
        var reference = goes();
        var bank = use(DemoBank.class);
        var paid = bank.event(reference, Outcome.PAID);
        var failed = bank.event(reference, Outcome.FAILED);
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 20; i++) {
            attempts.add(() -> {
                use(GatewayInbox.class).receive("demo", paid, bank.signature(paid));
                return null;
            });
        }

        assertThat(Office.race(Hospital.guest(), attempts)).containsOnly("done");
        as(Hospital.guest(), () -> use(GatewayInbox.class).receive("demo", failed, bank.signature(failed)));

        assertThat(payments()).isOne();
        assertThat(latest().state()).isEqualTo(AttemptState.PAID);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("is booked though the news that it failed came before the news that it was paid")
    void reordered() {
        var reference = goes();
        var bank = use(DemoBank.class);
        var failed = bank.event(reference, Outcome.FAILED);
        var paid = bank.event(reference, Outcome.PAID);
        as(Hospital.guest(), () -> use(GatewayInbox.class).receive("demo", failed, bank.signature(failed)));
        assertThat(latest().state()).isEqualTo(AttemptState.FAILED);

        as(Hospital.guest(), () -> use(GatewayInbox.class).receive("demo", paid, bank.signature(paid)));

        assertThat(latest().state()).isEqualTo(AttemptState.PAID);
        assertThat(payments()).isOne();
    }

    @Test
    @DisplayName("does not listen to forged or changed events, nor to other gateways")
    void forged() {
        var reference = goes();
        var bank = use(DemoBank.class);
        var failed = bank.event(reference, Outcome.FAILED);
        var paid = bank.event(reference, Outcome.PAID);

        assertThat(refused(Hospital.guest(), () -> {
                    use(GatewayInbox.class).receive("demo", paid, bank.signature(failed));
                    return null;
                }))
                .containsExactly("online.forged");
        assertThat(refused(Hospital.guest(), () -> {
                    use(GatewayInbox.class).receive("demo", paid, "");
                    return null;
                }))
                .containsExactly("online.forged");
        assertThat(refused(Hospital.guest(), () -> {
                    use(GatewayInbox.class).receive("stripe", paid, bank.signature(paid));
                    return null;
                }))
                .containsExactly("common.not-found");
        assertThat(Hospital.count("select count(*) from ohms.gateway_event where reference = '" + reference + "'"))
                .isZero();
        assertThat(latest().state()).isEqualTo(AttemptState.OPEN);
    }

    @Test
    @DisplayName("of what was paid at the desk meanwhile is booked still, and what is too much shows as owed back")
    void paidTwiceByTwo() {
        var reference = goes();
        Office.pay(bill, "180.00");

        pays(reference, TestCard.PAYS);

        assertThat(payments()).isEqualTo(2);
        assertThat(invoice(bill).row().figures().open().amount()).isEqualByComparingTo("-180");
        assertThat(invoice(bill).row().figures().isOverpaid()).isTrue();
    }

    @Test
    @DisplayName("begins once though it is pressed many times at once")
    void pressedOften() throws Exception {
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> use(OnlinePayment.class).begin(bill, null));
        }

        var outcomes = Office.race(herself, attempts);

        assertThat(Collections.frequency(outcomes, "done")).isOne();
        assertThat(outcomes).containsOnly("done", "online.running");
    }

    @Test
    @DisplayName("opens own bills only: a stranger's is none, to read, to print, to pay and to dispute")
    void guarded() throws Exception {
        var stranger = signedIn(Clinic.patient());
        var receipt = Office.pay(bill, "1.00");
        goes();
        var hers = latest().id();

        for (var attempt : new Callable<?>[] {
            () -> use(OwnBills.class).bill(bill),
            () -> use(OwnBills.class).print(bill),
            () -> use(OnlinePayment.class).begin(bill, null),
            () -> use(OnlinePayment.class).of(bill),
            () -> use(OnlinePayment.class).open(hers),
            () -> use(OwnPayments.class).of(bill),
            () -> use(OwnPayments.class).print(receipt),
            () -> {
                use(OwnBills.class).dispute(bill, "Not mine");
                return null;
            }
        }) {
            assertThat(refused(stranger, attempt)).containsExactly("common.not-found");
        }
        try (var sight = Sight.of(stranger)) {
            for (var table : new String[] {"invoice", "invoice_line", "payment", "payment_attempt", "ledger_entry"}) {
                assertThat(sight.count("select count(*) from ohms." + table))
                        .as(table)
                        .isZero();
            }
        }
        assertThatThrownBy(() -> as(
                        Hospital.patient(new AccountId(UUID.randomUUID())),
                        () -> use(OwnBills.class).mine()))
                .isInstanceOf(EJBAccessException.class);
    }
}
