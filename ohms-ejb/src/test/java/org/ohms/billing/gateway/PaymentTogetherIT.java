package org.ohms.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.OwnPayments;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.SharedPart;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;

@DisplayName("A payment for several bills at once")
class PaymentTogetherIT {
    private static final Money BOTH = dollars("360");

    private PatientId patient = new PatientId(new UUID(0, 0));
    private Actor herself = Hospital.guest();
    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);

    @BeforeEach
    void twoBills() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        herself = signedIn(patient);
        first = Office.issued(patient);
        second = Office.issued(patient);
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

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private UUID begins() {
        return as(herself, () -> use(PaymentTogether.class).begin(List.of(second, first), BOTH, false));
    }

    /** She goes to the bank's page, and its name for the payment. */
    private String goes(UUID attempt) {
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        return page.substring(page.indexOf('=') + 1);
    }

    private static void pays(String reference, TestCard card) {
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(reference, card));
    }

    private JointPayment known(UUID attempt) {
        return as(herself, () -> use(PaymentTogether.class).of(attempt));
    }

    private static void minutes(int count) {
        Hospital.clock().pass(Duration.ofMinutes(count));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private static BigDecimal open(UUID bill) {
        return invoice(bill).row().figures().open().amount();
    }

    private long payments() {
        return Hospital.count("select count(*) from ohms.payment where patient_id = '" + patient + "'");
    }

    /** What the hospital holds of what she paid. */
    private BigDecimal held() {
        return as(herself, () -> use(OwnPayments.class).ahead()).stream()
                .map(deposit -> deposit.held().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @DisplayName("goes to the bank once, settles each, and has one receipt that names them all")
    void pays() throws Exception {
        assertThat(as(herself, () -> use(PaymentTogether.class).open()))
                .extracting(one -> one.bill().id())
                .containsExactly(first, second);
        var attempt = begins();
        var reference = goes(attempt);
        assertThat(begins()).isEqualTo(attempt);
        assertThat(as(herself, () -> use(PaymentTogether.class).open())).allMatch(OpenBill::waiting);
        assertThat(as(Hospital.guest(), () -> use(DemoCheckout.class).payment(reference)))
                .hasValueSatisfying(page -> {
                    assertThat(page.amount()).isEqualTo(BOTH);
                    assertThat(page.back()).endsWith("/portal/bills/together?payment=" + attempt);
                });

        pays(reference, TestCard.PAYS);

        assertThat(invoice(first).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice(second).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(payments()).isOne();
        assertThat(held()).isZero();
        var part = as(herself, () -> use(OwnPayments.class).of(second)).get(0);
        assertThat(part.isPart()).isTrue();
        assertThat(part.amount()).isEqualTo(dollars("180"));
        assertThat(part.payment().amount()).isEqualTo(BOTH);
        assertThat(as(CLERK, () -> use(PaymentDesk.class).parts(second)))
                .as("the office reads at one bill which others the payment settled")
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.paid().amount()).isEqualTo(dollars("180"));
                    assertThat(shared.others())
                            .containsExactly(new SharedPart.Other(
                                    first, invoice(first).row().number()));
                });
        var payment = known(attempt).payment();
        assertThat(payment).isNotNull();
        assertThat(known(attempt).parts()).extracting(JointPayment.Part::bill).containsExactly(first, second);
        var receipt = as(herself, () -> use(OwnPayments.class).print(payment.id()));
        try (var paper = Loader.loadPDF(receipt)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(
                            invoice(first).row().number(), invoice(second).row().number(), payment.receipt());
        }
        assertThat(Office.imbalance()).isZero();
        assertThat(refused(herself, this::begins)).containsExactly("online.one-is-paid");
    }

    @Test
    @DisplayName("is offered by no more questions to the database, however many bills there are")
    void offeredAtOnce() {
        goes(begins());
        SqlCounter.reset();
        assertThat(as(herself, () -> use(PaymentTogether.class).open())).hasSize(2);
        var few = SqlCounter.statements().size();
        for (var i = 0; i < 4; i++) {
            Office.issued(patient);
        }

        SqlCounter.reset();
        var open = as(herself, () -> use(PaymentTogether.class).open());

        assertThat(SqlCounter.statements()).hasSize(few);
        assertThat(open).hasSize(6);
        assertThat(open)
                .filteredOn(OpenBill::waiting)
                .extracting(one -> one.bill().id())
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @DisplayName("of dues before a booking leads back to that booking, be it of one bill or of several")
    void beforeABooking() {
        var service = new ServiceId(UUID.randomUUID());
        var rows = as(herself, () -> use(PaymentTogether.class).open()).stream()
                .map(OpenBill::bill)
                .toList();
        assertThat(PayableTogether.of(rows).sum()).isEqualTo(BOTH);

        var several = as(
                herself,
                () -> use(PaymentTogether.class)
                        .beginBeforeBooking(List.of(first, second), BOTH, new BookingBegun(service, true)));
        var reference = goes(several);
        assertThat(back(reference)).endsWith("/portal/book/dues?service=" + service + "&how=video&payment=" + several);
        assertThat(begins())
                .as("in another tab it is the same payment, which leads back as it began")
                .isEqualTo(several);
        pays(reference, TestCard.DECLINES);
        var one = as(
                herself,
                () -> use(PaymentTogether.class)
                        .beginBeforeBooking(List.of(first), dollars("180"), new BookingBegun(service, false)));
        assertThat(back(goes(one))).endsWith("/portal/book/dues?service=" + service + "&payment=" + one);
    }

    private static String back(String reference) {
        return as(Hospital.guest(), () -> use(DemoCheckout.class).payment(reference))
                .orElseThrow()
                .back();
    }

    @Test
    @DisplayName("is not begun for another sum than was seen, for none, or beside another try for one of them")
    void guardedFromMistakes() {
        assertThat(refused(
                        herself,
                        () -> use(PaymentTogether.class).begin(List.of(first, second), dollars("359.99"), false)))
                .containsExactly("common.changed-meanwhile");
        assertThat(refused(herself, () -> use(PaymentTogether.class).begin(List.of(), BOTH, false)))
                .containsExactly("online.none-chosen");
        assertThat(as(herself, () -> use(PaymentTogether.class).sum(List.of(first, second))))
                .isEqualTo(BOTH);
        assertThat(refused(
                        herself,
                        () -> use(PaymentTogether.class)
                                .begin(List.of(first, second), Money.of(new BigDecimal("360"), "EUR"), false)))
                .containsExactly("online.other-currency");
        goes(begins());
        assertThat(refused(herself, () -> use(OnlinePayment.class).begin(first, null)))
                .containsExactly("online.running");
        var third = Office.issued(patient);
        assertThat(refused(herself, () -> use(PaymentTogether.class).begin(List.of(second, third), BOTH, false)))
                .containsExactly("online.running");

        var alone = as(herself, () -> use(PaymentTogether.class).begin(List.of(third), dollars("180"), false));
        goes(alone);
        assertThat(as(herself, () -> use(OnlinePayment.class).begin(third, null)))
                .as("one bill is paid as its own page pays it")
                .isEqualTo(alone);
    }

    @Test
    @DisplayName("holds for her what one of them does not need any more, because the desk took it meanwhile")
    void paidMeanwhile() {
        var attempt = begins();
        var reference = goes(attempt);
        Office.pay(second, "180");

        pays(reference, TestCard.PAYS);

        assertThat(open(first)).isZero();
        assertThat(open(second)).isZero();
        assertThat(held()).isEqualByComparingTo("180");
        assertThat(as(herself, () -> use(OwnPayments.class).of(first))).hasSize(1);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("and the desk that takes one of them at the same moment count the money once each")
    void raceWithTheDesk() throws Exception {
        for (var round = 0; round < 4; round++) {
            twoBills();
            var reference = goes(begins());

            var outcomes = Office.race(
                    CLERK, List.of(() -> use(PaymentDesk.class).take(Office.transfer(second, "180")), () -> {
                        pays(reference, TestCard.PAYS);
                        return null;
                    }));

            var desk = payments() == 2;
            assertThat(outcomes).contains("done");
            assertThat(open(first)).isZero();
            assertThat(open(second)).isZero();
            assertThat(held()).isEqualByComparingTo(desk ? "180" : "0");
        }
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("whose news is lost is asked about until it is known, and is booked once however often it is told")
    void lostNews() {
        var attempt = begins();
        var reference = goes(attempt);
        pays(reference, TestCard.PAYS_SILENTLY);
        assertThat(known(attempt).attempt().isRunning()).isTrue();
        assertThat(known(attempt).payment()).isNull();

        minutes(6);
        minutes(1);
        for (var again = 0; again < 20; again++) {
            Hospital.asSystem(() -> {
                use(Attempts.class).settle(attempt, Outcome.PAID, null);
                return null;
            });
        }

        assertThat(known(attempt).attempt().state()).isEqualTo(AttemptState.PAID);
        assertThat(payments()).isOne();
        assertThat(open(first)).isZero();
        assertThat(open(second)).isZero();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that is declined leaves each as it was, free to be paid alone")
    void declined() {
        var attempt = begins();
        pays(goes(attempt), TestCard.DECLINES);

        assertThat(known(attempt).isFailed()).isTrue();
        assertThat(payments()).isZero();
        assertThat(open(first)).isEqualByComparingTo("180");
        pays(goes(as(herself, () -> use(OnlinePayment.class).begin(first, null))), TestCard.PAYS);
        assertThat(open(first)).isZero();
        assertThat(open(second)).isEqualByComparingTo("180");
    }

    @Test
    @DisplayName("begins once though it is pressed many times, for all of them and for one, at once")
    void pressedOften() throws Exception {
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 6; i++) {
            attempts.add(this::begins);
            attempts.add(() -> use(OnlinePayment.class).begin(second, null));
        }

        var outcomes = Office.race(herself, attempts);

        assertThat(Collections.frequency(outcomes, "done")).isOne();
        assertThat(outcomes).containsOnly("done", "online.running");
    }

    @Test
    @DisplayName("is paid by what the bank keeps, without a page")
    void kept() {
        var keeping = as(herself, () -> use(PaymentTogether.class).begin(List.of(first, second), BOTH, true));
        pays(goes(keeping), TestCard.PAYS);
        minutes(1);
        var card = as(herself, () -> use(OwnPaymentMethods.class).mine()).get(0);
        first = Office.issued(patient);
        second = Office.issued(patient);

        var attempt = as(herself, () -> use(PaymentTogether.class).beginWith(List.of(first, second), BOTH, card.id()));
        assertThat(as(herself, () -> use(OnlinePayment.class).open(attempt)).state())
                .isEqualTo(AttemptState.PAID);

        assertThat(open(first)).isZero();
        assertThat(open(second)).isZero();
        var third = Office.issued(patient);
        var booking = new BookingBegun(new ServiceId(UUID.randomUUID()), false);
        var beforeBooking = as(
                herself,
                () -> use(PaymentTogether.class)
                        .beginBeforeBookingWith(List.of(third), dollars("180"), booking, card.id()));
        assertThat(as(herself, () -> use(OnlinePayment.class).open(beforeBooking))
                        .state())
                .isEqualTo(AttemptState.PAID);
        assertThat(open(third)).isZero();
        var stranger = signedIn(Clinic.patient());
        assertThat(refused(stranger, () -> use(PaymentTogether.class).beginWith(List.of(first), BOTH, card.id())))
                .containsExactly("common.not-found");
        assertThat(refused(
                        stranger,
                        () -> use(PaymentTogether.class)
                                .beginBeforeBookingWith(List.of(first), BOTH, booking, card.id())))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("that the card's bank takes back opens them in their order, and closes them when it is given again")
    void takenBack() {
        var attempt = begins();
        pays(goes(attempt), TestCard.PAYS);
        var dispute = "dp_" + UUID.randomUUID();

        told(attempt, dispute, "200", false);
        told(attempt, dispute, "200", false);
        assertThat(open(first)).isEqualByComparingTo("180");
        assertThat(open(second)).isEqualByComparingTo("20");

        told(attempt, dispute, "200", true);
        assertThat(open(first)).isZero();
        assertThat(open(second)).isZero();
        assertThat(Office.imbalance()).isZero();
    }

    private static void told(UUID attempt, String dispute, String amount, boolean returned) {
        Hospital.asSystem(() -> {
            use(Chargebacks.class).book(use(Attempts.class).locked(attempt), dispute, dollars(amount), returned);
            return null;
        });
    }

    @Test
    @DisplayName("is given back for one of them by the gateway, once the desk has taken that part out of the bill")
    void givenBack() {
        var attempt = begins();
        pays(goes(attempt), TestCard.PAYS);
        var payment = known(attempt).payment();
        assertThat(payment).isNotNull();
        var deposit = payment.id();
        assertThat(refused(CLERK, () -> use(RefundDesk.class).refund(deposit, new BigDecimal("30"), "Came once only")))
                .containsExactly("refund.above-payment");
        var part = as(CLERK, () -> use(DepositDesk.class).deposit(deposit)).allocations().stream()
                .filter(one -> one.invoice().equals(second))
                .findFirst()
                .orElseThrow();
        as(CLERK, () -> use(DepositDesk.class).release(part.id()));
        assertThat(as(CLERK, () -> use(PaymentDesk.class).parts(second))).isEmpty();
        assertThat(as(CLERK, () -> use(PaymentDesk.class).parts(first)))
                .singleElement()
                .satisfies(shared -> assertThat(shared.others()).isEmpty());

        var refund = as(CLERK, () -> use(RefundDesk.class).refund(deposit, new BigDecimal("30"), "Came once only"));
        minutes(1);
        minutes(1);

        assertThat(Hospital.count("select count(*) from ohms.gateway_refund where state = 'DONE' and id = '" + refund
                        + "' and attempt_id = '" + attempt + "'"))
                .isOne();
        assertThat(open(second)).isEqualByComparingTo("180");
        assertThat(held()).isEqualByComparingTo("150");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("is nobody else's, and the database holds that it adds up")
    void guarded() throws Exception {
        var attempt = begins();
        goes(attempt);
        var stranger = signedIn(Clinic.patient());
        var hers = Office.issued(Clinic.patient());
        assertThat(refused(stranger, () -> use(PaymentTogether.class).begin(List.of(first, second), BOTH, false)))
                .containsExactly("common.not-found");
        assertThat(refused(herself, () -> use(PaymentTogether.class).begin(List.of(first, hers), BOTH, false)))
                .containsExactly("common.not-found");
        assertThat(refused(stranger, () -> use(PaymentTogether.class).sum(List.of(first))))
                .containsExactly("common.not-found");
        assertThat(refused(stranger, () -> use(PaymentTogether.class).of(attempt)))
                .containsExactly("common.not-found");
        assertThat(refused(stranger, () -> use(OnlinePayment.class).open(attempt)))
                .containsExactly("common.not-found");
        try (var sight = Sight.of(stranger)) {
            assertThat(sight.count("select count(*) from ohms.payment_attempt_bill"))
                    .isZero();
        }
        try (var sight = Sight.of(herself)) {
            assertThat(sight.count("select count(*) from ohms.payment_attempt_bill"))
                    .isEqualTo(2);
        }

        var another =
                "insert into ohms.payment_attempt (id, patient_id, gateway, amount, currency, state, begun_at, version)"
                        + " values (gen_random_uuid(), '" + patient + "', 'demo', 360, 'USD', 'BEGUN', now(), 1)";
        assertThatThrownBy(() -> Office.behindTheWalls(another)).hasMessageContaining("sum of the bills");
        assertThatThrownBy(() -> Office.behindTheWalls(
                        "insert into ohms.payment_attempt_bill (attempt_id, invoice_id, patient_id, place, amount, running)"
                                + " values ('" + attempt + "', '" + hers + "', '" + patient + "', 3, 180, true)"))
                .hasMessageContaining("sum of the bills");
        assertThatThrownBy(() -> Office.behindTheWalls(
                        "update ohms.payment_attempt_bill set amount = 1 where attempt_id = '" + attempt + "'"))
                .hasMessageContaining("stays as it was");
        assertThatThrownBy(() -> Office.behindTheWalls(
                        "insert into ohms.payment (id, patient_id, receipt, payer, method, amount, currency, taken_at, attempt, version)"
                                + " values (gen_random_uuid(), '" + patient
                                + "', 'REC-X', 'PATIENT', 'GATEWAY', 1, 'USD', now(),"
                                + " gen_random_uuid(), 1)"))
                .hasMessageContaining("nothing ahead");
    }
}
