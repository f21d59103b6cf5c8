package org.ohms.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.COLLEAGUE;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("A payment")
class PaymentIT {
    private UUID bill = new UUID(0, 0);

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        bill = Office.issued(Clinic.patient());
    }

    private static UUID take(TakePayment wanted) {
        return as(CLERK, () -> use(PaymentDesk.class).take(wanted));
    }

    private static TakePayment wants(
            UUID bill, @Nullable PaymentMethod method, @Nullable String amount, @Nullable String reference) {
        return new TakePayment(
                bill,
                UUID.randomUUID(),
                Payer.PATIENT,
                method,
                amount == null ? null : new BigDecimal(amount),
                reference);
    }

    private static Actor cashier() {
        return staff(new AccountId(UUID.randomUUID()), "payment.take", "invoice.read", "refund.pay", "ledger.read");
    }

    private static long payments(UUID bill) {
        return Hospital.count("select count(*) from ohms.payment where invoice_id = '" + bill + "'");
    }

    @Test
    @DisplayName("of one invoice, tried fifty times at once by different people, is taken once")
    void onceAmongFifty() throws Exception {
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 50; i++) {
            attempts.add(() -> use(PaymentDesk.class).take(Office.transfer(bill, "180.00")));
        }

        var outcomes = Office.race(CLERK, attempts);

        assertThat(Collections.frequency(outcomes, "done")).isOne();
        assertThat(Collections.frequency(outcomes, "payment.paid-already")).isEqualTo(49);
        assertThat(payments(bill)).isOne();
        assertThat(invoice(bill).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice(bill).row().figures().open().isZero()).isTrue();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that is sent again is the same one, however often and whoever is faster")
    void onceThoughSentAgain() throws Exception {
        var wanted = Office.transfer(bill, "20.00");
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 20; i++) {
            attempts.add(() -> use(PaymentDesk.class).take(wanted));
        }

        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        assertThat(payments(bill)).isOne();
        assertThat(refused(
                        CLERK,
                        () -> use(PaymentDesk.class)
                                .take(new TakePayment(
                                        bill,
                                        wanted.attempt(),
                                        Payer.PATIENT,
                                        PaymentMethod.TRANSFER,
                                        new BigDecimal("21"),
                                        "BANK"))))
                .containsExactly("payment.other-attempt");
    }

    @Test
    @DisplayName("is taken in parts, never above what is open, and has a receipt")
    void inParts() throws Exception {
        take(wants(bill, PaymentMethod.TERMINAL, "100.00", "T2 0012"));
        assertThat(refused(
                        CLERK,
                        () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.TERMINAL, "80.01", "T2 0013"))))
                .containsExactly("payment.above-open");
        var second = take(wants(bill, PaymentMethod.TERMINAL, "80.00", "T2 0013"));

        assertThat(as(CLERK, () -> use(PaymentDesk.class).of(bill)))
                .hasSize(2)
                .first()
                .satisfies(row -> {
                    assertThat(row.receipt()).matches("REC-2026-\\d{6}");
                    assertThat(row.reference()).isEqualTo("T2 0013");
                });
        try (var document =
                Loader.loadPDF(as(CLERK, () -> use(ReceiptPaper.class).print(second)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("$80.00", invoice(bill).row().number());
        }
    }

    @Test
    @DisplayName("by cheque has its number and waits for the bank, which pays what is given back of it")
    void cheque() {
        assertThat(refused(CLERK, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.CHEQUE, "180.00", null))))
                .containsExactly("common.required");

        var payment = take(wants(bill, PaymentMethod.CHEQUE, "180.00", "No. 004711"));
        as(cashier(), () -> use(RefundDesk.class).refund(payment, new BigDecimal("5.00"), "Too much"));

        assertThat(invoice(bill).row().figures().paid().amount()).isEqualByComparingTo("180");
        assertThat(booked("CHEQUE_CLEARING", payment)).isEqualTo(180);
        assertThat(Hospital.count("select cast(sum(e.amount) as bigint) from ohms.ledger_entry e"
                        + " join ohms.ledger_transaction t on t.id = e.transaction_id join ohms.refund r on r.id = t.subject"
                        + " where e.account = 'BANK' and r.payment_id = '" + payment + "'"))
                .isEqualTo(-5);
        assertThat(Office.imbalance()).isZero();
    }

    private static long booked(String account, UUID payment) {
        return Hospital.count("select cast(sum(e.amount) as bigint) from ohms.ledger_entry e"
                + " join ohms.ledger_transaction t on t.id = e.transaction_id where e.account = '" + account
                + "' and t.subject = '" + payment + "'");
    }

    @Test
    @DisplayName("says of each field what is wrong")
    void refuses() {
        assertThat(refused(
                        CLERK,
                        () -> use(PaymentDesk.class)
                                .take(new TakePayment(bill, UUID.randomUUID(), null, null, null, null))))
                .containsExactlyInAnyOrder("common.required", "common.required", "common.required");
        assertThat(refused(
                        CLERK, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.TRANSFER, "0.001", null))))
                .containsExactlyInAnyOrder("common.required", "payment.too-fine");
        assertThat(refused(CLERK, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.GATEWAY, "-1", "x"))))
                .containsExactlyInAnyOrder("common.not-allowed", "common.out-of-range");
        assertThat(refused(
                        CLERK,
                        () -> use(PaymentDesk.class)
                                .take(new TakePayment(
                                        bill,
                                        UUID.randomUUID(),
                                        Payer.INSURER,
                                        PaymentMethod.CASH,
                                        BigDecimal.ONE,
                                        null))))
                .containsExactly("payment.insurer-transfers");
        var draft = Office.draft(
                invoice(bill).row().patient(), Office.charge(invoice(bill).row().patient(), Office.VISIT, 1));
        assertThat(refused(CLERK, () -> use(PaymentDesk.class).take(Office.transfer(draft, "1"))))
                .containsExactly("invoice.not-issued");
    }

    @Test
    @DisplayName("in cash needs an open drawer, which is counted and closed, and what is missing is booked")
    void drawer() {
        var cashier = cashier();
        var cash = wants(bill, PaymentMethod.CASH, "50.00", null);
        assertThat(refused(cashier, () -> use(PaymentDesk.class).take(cash))).containsExactly("payment.no-drawer");

        var drawer = as(cashier, () -> use(DrawerDesk.class).open(new BigDecimal("100.00")));
        assertThat(refused(cashier, () -> use(DrawerDesk.class).open(BigDecimal.ONE)))
                .containsExactly("drawer.is-open");
        var payment = as(cashier, () -> use(PaymentDesk.class).take(cash));
        as(cashier, () -> use(RefundDesk.class).refund(payment, new BigDecimal("5.00"), "Too much"));

        assertThat(as(cashier, () -> use(DrawerDesk.class).mine()))
                .hasValueSatisfying(row -> assertThat(row.expected().amount()).isEqualByComparingTo("145"));
        assertThat(refused(CLERK, () -> use(DrawerDesk.class).close(drawer, BigDecimal.ONE)))
                .containsExactly("common.not-found");
        var closed = as(cashier, () -> use(DrawerDesk.class).close(drawer, new BigDecimal("144.50")));
        assertThat(closed.difference().amount()).isEqualByComparingTo("-0.50");
        assertThat(refused(cashier, () -> use(DrawerDesk.class).close(drawer, new BigDecimal("145"))))
                .containsExactly("common.changed-meanwhile");
        assertThat(Hospital.count("select count(*) from ohms.ledger_transaction where kind = 'DRAWER_DIFFERENCE'"
                        + " and subject = '" + drawer + "'"))
                .isOne();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName(
            "at the terminal is taken before its slip is entered, which follows once, and before the drawer is closed")
    void slipFollows() {
        var cashier = cashier();
        var drawer = as(cashier, () -> use(DrawerDesk.class).open(new BigDecimal("100.00")));
        var payment =
                as(cashier, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.TERMINAL, "100.00", null)));
        var given = as(cashier, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.TERMINAL, "5.00", " ")));
        as(cashier, () -> use(RefundDesk.class).refund(given, new BigDecimal("5.00"), "The terminal said no"));

        assertThat(missing(cashier)).contains(payment).doesNotContain(given);
        assertThat(refused(cashier, () -> use(DrawerDesk.class).close(drawer, new BigDecimal("100.00"))))
                .containsExactly("drawer.slips-missing");
        assertThat(enters(cashier, payment, " ")).containsExactly("common.required");
        enter(CLERK, payment, "T2 0099");

        assertThat(missing(cashier)).doesNotContain(payment);
        assertThat(as(CLERK, () -> use(PaymentDesk.class).of(bill)))
                .filteredOn(row -> row.id().equals(payment))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reference()).isEqualTo("T2 0099");
                    assertThat(row.isSlipMissing()).isFalse();
                });
        assertThat(enters(cashier, payment, "T2 0100")).containsExactly("payment.has-reference");
        assertThat(as(cashier, () -> use(DrawerDesk.class).close(drawer, new BigDecimal("100.00")))
                        .difference()
                        .isZero())
                .isTrue();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("keeps what it is called by, and only at a desk, and only of a terminal, that follows")
    void slipOfATerminalOnly() {
        var transfer = Office.pay(bill, "1.00");
        assertThat(enters(CLERK, transfer, "BANK 18")).containsExactly("payment.has-reference");
        assertThat(enters(CLERK, UUID.randomUUID(), "T2 0001")).containsExactly("common.not-found");
        assertThat(refused(CLERK, () -> use(PaymentDesk.class).take(wants(bill, PaymentMethod.CHEQUE, "1.00", null))))
                .containsExactly("common.required");
        assertThatThrownBy(
                        () -> behindTheWalls("update ohms.payment set reference = null where id = '" + transfer + "'"))
                .hasMessageContaining("keeps its reference");
        assertThatThrownBy(() ->
                        as(staff("invoice.read"), () -> use(SlipDesk.class).missing()))
                .isInstanceOf(EJBAccessException.class);
    }

    private static List<UUID> missing(Actor who) {
        return as(who, () -> use(SlipDesk.class).missing()).stream()
                .map(PaymentRow::id)
                .toList();
    }

    private static void enter(Actor who, UUID payment, String reference) {
        as(who, () -> {
            use(SlipDesk.class).enter(payment, reference);
            return null;
        });
    }

    private static List<String> enters(Actor who, UUID payment, String reference) {
        return refused(who, () -> {
            use(SlipDesk.class).enter(payment, reference);
            return null;
        });
    }

    @Test
    @DisplayName("is given back in part, never above what was paid, though many try at once")
    void refunds() throws Exception {
        var payment = Office.pay(bill, "180.00");
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> use(RefundDesk.class).refund(payment, new BigDecimal("50.00"), "Paid twice"));
        }

        var outcomes = Office.race(CLERK, attempts);

        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(3);
        assertThat(Collections.frequency(outcomes, "refund.above-payment")).isEqualTo(9);
        assertThat(invoice(bill).row().figures().open().amount()).isEqualByComparingTo("150");
        assertThatThrownBy(() -> behindTheWalls(
                        "insert into ohms.refund (id, patient_id, payment_id, invoice_id, amount, currency, state, reason,"
                                + " asked_at, asked_by, above_limit, version) select gen_random_uuid(), patient_id, id,"
                                + " invoice_id, 30.01, 'USD', 'ASKED', 'x', now(), gen_random_uuid(), false, 1"
                                + " from ohms.payment where id = '" + payment + "'"))
                .hasMessageContaining("refund_above_payment");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("above the limit is given back by two people, the second another one than the first")
    void twoPeople() {
        var payment = Office.pay(bill, "180.00");
        var refund =
                as(CLERK, () -> use(RefundDesk.class).refund(payment, new BigDecimal("100.01"), "The visit was moved"));
        assertThat(invoice(bill).row().figures().open().isZero()).isTrue();
        assertThat(as(COLLEAGUE, () -> use(RefundDesk.class).waiting()))
                .extracting(RefundRow::id)
                .contains(refund);

        assertThat(refused(CLERK, () -> {
                    use(RefundDesk.class).approve(refund);
                    return null;
                }))
                .containsExactly("refund.same-person");
        assertThatThrownBy(() -> behindTheWalls("update ohms.refund set state = 'PAID', decided_by = asked_by,"
                        + " decided_at = now() where id = '" + refund + "'"))
                .hasMessageContaining("refund_two_people");
        as(COLLEAGUE, () -> use(RefundDesk.class).approve(refund));

        assertThat(invoice(bill).row().figures().open().amount()).isEqualByComparingTo("100.01");
        assertThat(refused(COLLEAGUE, () -> {
                    use(RefundDesk.class).decline(refund);
                    return null;
                }))
                .containsExactly("refund.decided");
        var other = as(CLERK, () -> use(RefundDesk.class).refund(payment, new BigDecimal("79.99"), "The rest"));
        assertThat(as(CLERK, () -> use(RefundDesk.class).of(bill)))
                .filteredOn(row -> row.id().equals(other))
                .allMatch(row -> row.state() == RefundState.PAID);
    }

    @Test
    @DisplayName("is taken by those who may, and a stranger's id is none")
    void guarded() throws Exception {
        var payment = Office.pay(bill, "1.00");

        assertThatThrownBy(() ->
                        as(staff("invoice.read"), () -> use(PaymentDesk.class).take(Office.transfer(bill, "1"))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refused(CLERK, () -> use(PaymentDesk.class).take(Office.transfer(UUID.randomUUID(), "1"))))
                .containsExactly("common.not-found");
        assertThat(refused(CLERK, () -> use(RefundDesk.class).refund(UUID.randomUUID(), BigDecimal.ONE, "No")))
                .containsExactly("common.not-found");
        assertThatThrownBy(() -> behindTheWalls("update ohms.payment set amount = 2 where id = '" + payment + "'"))
                .hasMessageContaining("as it was taken");
        try (var sight = Sight.of(staff("chart.read", "patient.search"))) {
            assertThat(sight.count("select count(*) from ohms.payment")).isZero();
            assertThat(sight.count("select count(*) from ohms.refund")).isZero();
        }
    }
}
