package org.ohms.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
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
import org.ohms.billing.statement.StatementDesk;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("A deposit")
class DepositIT {
    private PatientId patient = new PatientId(new UUID(0, 0));

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
    }

    @AfterEach
    void mondayAgain() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private DepositDetails details(UUID deposit) {
        return as(CLERK, () -> use(DepositDesk.class).deposit(deposit));
    }

    private static void allocate(UUID deposit, Map<UUID, BigDecimal> parts) {
        as(CLERK, () -> {
            use(DepositDesk.class).allocate(deposit, UUID.randomUUID(), parts);
            return null;
        });
    }

    private static Callable<?> tries(UUID deposit, UUID attempt, UUID bill, String amount) {
        return () -> {
            use(DepositDesk.class).allocate(deposit, attempt, Map.of(bill, new BigDecimal(amount)));
            return null;
        };
    }

    @Test
    @DisplayName("is held for the patient, proposed for the oldest invoices, allocated in parts and taken back")
    void allocated() {
        var deposit = Office.deposit(patient, "200.00");
        var first = Office.issued(patient);
        Hospital.clock().pass(Duration.ofDays(1));
        var second = Office.issued(patient);

        var before = details(deposit);
        assertThat(before.row().held().amount()).isEqualByComparingTo("200");
        assertThat(before.proposals())
                .extracting(
                        one -> one.invoice().id(),
                        one -> one.amount().amount().stripTrailingZeros().toPlainString())
                .containsExactly(tuple(first, "180"), tuple(second, "20"));

        allocate(deposit, Map.of(first, new BigDecimal("180.00"), second, new BigDecimal("15.50")));

        assertThat(invoice(first).row().state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice(second).row().state()).isEqualTo(InvoiceState.PART_PAID);
        assertThat(invoice(second).row().figures().paid().amount()).isEqualByComparingTo("15.50");
        var after = details(deposit);
        assertThat(after.row().held().amount()).isEqualByComparingTo("4.50");
        assertThat(after.allocations()).hasSize(2);

        var back = after.allocations().stream()
                .filter(one -> one.invoice().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(as(CLERK, () -> use(DepositDesk.class).release(back.id()))).isEqualTo(deposit);
        assertThat(refused(CLERK, () -> use(DepositDesk.class).release(back.id())))
                .containsExactly("deposit.released");

        assertThat(invoice(first).row().figures().open().amount()).isEqualByComparingTo("180");
        assertThat(details(deposit).row().left().amount()).isEqualByComparingTo("184.50");
        assertThat(as(CLERK, () -> use(DepositDesk.class).of(patient)))
                .extracting(row -> row.payment().id())
                .containsExactly(deposit);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("goes with its patient when two records become one, pays the bills of both, and parts with them again")
    void merged() {
        var other = Clinic.patient();
        var deposit = Office.deposit(other, "200.00");
        var hers = Office.issued(other);
        var bill = Office.issued(patient);
        allocate(deposit, Map.of(hers, new BigDecimal("15")));
        var clerk = staff("patient.merge", "patient.search", "patient.read");

        var merge = as(
                clerk,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(patient, 1, other, 1, Map.of(), MergePatients.Side.SURVIVOR)));

        assertThat(details(deposit).row().payment().patient()).isEqualTo(patient);
        allocate(deposit, Map.of(bill, new BigDecimal("25")));
        assertThat(details(deposit).row().held().amount()).isEqualByComparingTo("160");
        assertThat(invoice(bill).row().figures().open().amount()).isEqualByComparingTo("155");
        assertThat(Office.imbalance()).isZero();

        as(clerk, () -> {
            use(PatientMerging.class).undo(merge);
            return null;
        });
        assertThat(details(deposit).row().payment().patient()).isEqualTo(other);
        assertThat(details(deposit).row().held().amount()).isEqualByComparingTo("160");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("is never allocated above what is left, nor above what is open, nor to somebody else's invoice")
    void neverMore() throws Exception {
        var deposit = Office.deposit(patient, "200.00");
        var bill = Office.issued(patient);
        var other = Office.issued(Clinic.patient());

        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), bill, "180.01")))
                .containsExactly("payment.above-open");
        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), other, "1")))
                .containsExactly("common.not-found");
        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), bill, "-1")))
                .containsExactly("common.out-of-range");
        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), bill, "0.001")))
                .containsExactly("payment.too-fine");
        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), bill, "0")))
                .containsExactly("deposit.nothing-allocated");
        var second = Office.issued(patient);
        assertThat(refused(CLERK, () -> {
                    use(DepositDesk.class)
                            .allocate(
                                    deposit,
                                    UUID.randomUUID(),
                                    Map.of(bill, new BigDecimal("180"), second, new BigDecimal("20.01")));
                    return null;
                }))
                .containsExactly("deposit.above-left");
        assertThat(details(deposit).row().left().amount()).isEqualByComparingTo("200");
        assertThatThrownBy(() -> behindTheWalls(row(deposit, bill, "200.01")))
                .hasMessageContaining("refund_above_payment");
        assertThatThrownBy(() -> behindTheWalls(row(deposit, other, "1"))).hasMessageContaining("of its patient");
        assertThat(refused(CLERK, tries(Office.pay(bill, "1.00"), UUID.randomUUID(), bill, "1")))
                .containsExactly("common.not-found");
    }

    private static String row(UUID deposit, UUID bill, String amount) {
        return "insert into ohms.deposit_allocation (id, patient_id, payment_id, invoice_id, amount, currency, attempt,"
                + " allocated_at, allocated_by, version) select gen_random_uuid(), patient_id, id, '" + bill + "', "
                + amount + ", currency, gen_random_uuid(), now(), gen_random_uuid(), 1 from ohms.payment where id = '"
                + deposit + "'";
    }

    @Test
    @DisplayName("tried by many at once is allocated and given back no further than it goes, and once for one try")
    void raced() throws Exception {
        var deposit = Office.deposit(patient, "100.00");
        var first = Office.issued(patient);
        var second = Office.issued(patient);
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(tries(deposit, UUID.randomUUID(), i % 2 == 0 ? first : second, "30.00"));
            attempts.add(() -> use(RefundDesk.class).refund(deposit, new BigDecimal("30.00"), "Moved away"));
        }

        var outcomes = Office.race(CLERK, attempts);

        assertThat(Collections.frequency(outcomes, "done")).isEqualTo(3);
        assertThat(outcomes).isSubsetOf("done", "deposit.above-left", "refund.above-payment");
        assertThat(details(deposit).row().held().amount()).isEqualByComparingTo("10");

        var same = UUID.randomUUID();
        var again = new ArrayList<Callable<?>>();
        for (var i = 0; i < 10; i++) {
            again.add(tries(deposit, same, first, "4.00"));
        }
        assertThat(Office.race(CLERK, again)).containsOnly("done");
        assertThat(details(deposit).row().left().amount()).isEqualByComparingTo("6");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that is sent again is the same one, whoever is faster")
    void onceThoughSentAgain() throws Exception {
        var wanted = Office.ahead(patient, "50.00");
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 10; i++) {
            attempts.add(() -> use(DepositDesk.class).take(wanted));
        }

        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        assertThat(as(CLERK, () -> use(DepositDesk.class).of(patient))).hasSize(1);
        assertThat(refused(
                        CLERK,
                        () -> use(DepositDesk.class)
                                .take(new TakeDeposit(
                                        patient,
                                        wanted.attempt(),
                                        PaymentMethod.TRANSFER,
                                        new BigDecimal("51"),
                                        "BANK 17"))))
                .containsExactly("payment.other-attempt");
    }

    @Test
    @DisplayName("in cash lies in the drawer, is counted at the end of the shift and has a receipt")
    void cash() throws Exception {
        var cashier = staff(
                new AccountId(UUID.randomUUID()),
                "payment.take",
                "invoice.read",
                "refund.pay",
                "ledger.read",
                "patient.search");
        var wanted = new TakeDeposit(patient, UUID.randomUUID(), PaymentMethod.CASH, new BigDecimal("70.00"), null);
        assertThat(refused(cashier, () -> use(DepositDesk.class).take(wanted))).containsExactly("payment.no-drawer");

        var drawer = as(cashier, () -> use(DrawerDesk.class).open(new BigDecimal("10.00")));
        var deposit = as(cashier, () -> use(DepositDesk.class).take(wanted));
        as(cashier, () -> use(RefundDesk.class).refund(deposit, new BigDecimal("20.00"), "Not needed"));

        var closed = as(cashier, () -> use(DrawerDesk.class).close(drawer, new BigDecimal("60.00")));
        assertThat(closed.isOff()).isFalse();
        try (var document =
                Loader.loadPDF(as(CLERK, () -> use(ReceiptPaper.class).print(deposit)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("$70.00", "Paid ahead", "$20.00");
        }
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName(
            "above the limit is given back by two people, and what waits for the second is not allocated meanwhile")
    void twoPeople() {
        var deposit = Office.deposit(patient, "200.00");
        var bill = Office.issued(patient);
        var refund = as(CLERK, () -> use(RefundDesk.class).refund(deposit, new BigDecimal("150.00"), "Moved away"));

        assertThat(refused(CLERK, tries(deposit, UUID.randomUUID(), bill, "50.01")))
                .containsExactly("deposit.above-left");
        assertThat(refused(CLERK, () -> {
                    use(RefundDesk.class).approve(refund);
                    return null;
                }))
                .containsExactly("refund.same-person");
        as(COLLEAGUE, () -> use(RefundDesk.class).approve(refund));

        assertThat(details(deposit).row().held().amount()).isEqualByComparingTo("50");
        assertThat(details(deposit).refunds()).hasSize(1);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("stands on the statement of account and among the patient's own bills as paid ahead")
    void shown() throws Exception {
        var deposit = Office.deposit(patient, "60.00");
        var bill = Office.issued(patient);
        allocate(deposit, Map.of(bill, new BigDecimal("25.00")));

        var statement = as(CLERK, () -> use(StatementDesk.class).of(patient, null, null));
        assertThat(statement.ahead()).hasSize(1);
        assertThat(statement.ahead().get(0).closing().amount()).isEqualByComparingTo("35");
        assertThat(statement.parts().get(0).closing().amount()).isEqualByComparingTo("155");
        try (var document =
                Loader.loadPDF(as(CLERK, () -> use(StatementDesk.class).print(patient, null, null)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Paid ahead and not used: $35.00", "Left to pay: $155.00");
        }
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var me = Hospital.patient(account, "own-bill.read");
        assertThat(as(me, () -> use(OwnPayments.class).ahead()))
                .singleElement()
                .satisfies(row -> assertThat(row.held().amount()).isEqualByComparingTo("35"));
        assertThat(as(me, () -> use(OwnPayments.class).print(deposit))).isNotEmpty();
    }

    @Test
    @DisplayName("is taken and allocated by those who may, and a stranger's id is none")
    void guarded() throws Exception {
        var deposit = Office.deposit(patient, "60.00");
        var bill = Office.issued(patient);
        allocate(deposit, Map.of(bill, BigDecimal.ONE));

        assertThatThrownBy(() ->
                        as(staff("invoice.read"), () -> use(DepositDesk.class).take(Office.ahead(patient, "1"))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        staff("payment.take", "invoice.read"),
                        () -> use(DepositDesk.class)
                                .release(details(deposit).allocations().get(0).id())))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refused(CLERK, () -> use(DepositDesk.class).deposit(UUID.randomUUID())))
                .containsExactly("common.not-found");
        assertThat(refused(
                        CLERK, () -> use(DepositDesk.class).take(Office.ahead(new PatientId(UUID.randomUUID()), "1"))))
                .containsExactly("common.not-found");
        assertThat(refused(
                        CLERK,
                        () -> use(DepositDesk.class)
                                .take(new TakeDeposit(patient, UUID.randomUUID(), null, null, null))))
                .containsExactly("common.required", "common.required");
        assertThatThrownBy(() -> behindTheWalls(
                        "update ohms.deposit_allocation set amount = 2 where payment_id = '" + deposit + "'"))
                .hasMessageContaining("never changed");
        try (var sight = Sight.of(staff("chart.read", "patient.search"))) {
            assertThat(sight.count("select count(*) from ohms.deposit_allocation"))
                    .isZero();
        }
    }
}
