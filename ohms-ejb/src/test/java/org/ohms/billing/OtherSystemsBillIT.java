package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeListing;
import org.ohms.billing.charge.ChargeRecording;
import org.ohms.billing.charge.ChargeSource;
import org.ohms.billing.charge.ChargeState;
import org.ohms.billing.invoice.InvoiceListing;
import org.ohms.billing.invoice.InvoiceMark;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.ListedPayment;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentListing;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.PaymentRecording;
import org.ohms.billing.payment.TakePayment;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Another system, of bills and money,")
class OtherSystemsBillIT {
    private static final String[] MAY = {
        "charge.list", "charge.record", "invoice.list", "payment.list", "payment.record"
    };

    private final UUID client = UUID.randomUUID();
    private PatientId patient;
    private UUID invoice;
    private LocalDate today;

    @BeforeEach
    void open() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        today = use(KnownHospital.class).today(Hospital.clock().instant());
        patient = Clinic.patient();
        invoice = Office.issued(patient);
    }

    private Actor program(String... permissions) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client),
                new HashSet<>(Arrays.asList(permissions)),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }

    private Actor everybody() {
        var all = Arrays.copyOf(MAY, MAY.length + 1);
        all[MAY.length] = Actor.REACHES_ALL_PATIENTS;
        return program(all);
    }

    private static TakePayment terminal(UUID invoice, UUID attempt, String amount) {
        return new TakePayment(
                invoice, attempt, Payer.PATIENT, PaymentMethod.TERMINAL, new BigDecimal(amount), "T2 4711");
    }

    private UUID tells(Actor who, UUID source, int quantity) {
        return as(
                who,
                () -> use(ChargeRecording.class)
                        .record(patient, source, Office.BLOOD, BigDecimal.valueOf(quantity), today));
    }

    @Test
    @DisplayName("reads what was issued with its lines and figures, part after part, and no draft")
    void reads() {
        var second = Office.issued(patient);
        var draft = Office.draft(patient, Office.charge(patient, Office.VISIT, 1));

        var first = as(everybody(), () -> use(InvoiceListing.class).find(patient, null, 1));
        assertThat(first.rows()).extracting(InvoiceRow::id).containsExactly(invoice);
        InvoiceMark next = first.next();
        assertThat(next).isNotNull();
        var last = as(everybody(), () -> use(InvoiceListing.class).find(patient, next, 1));
        assertThat(last.rows()).extracting(InvoiceRow::id).containsExactly(second);
        assertThat(last.next()).isNull();

        var read = as(everybody(), () -> use(InvoiceListing.class).invoice(invoice));
        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.code()).isEqualTo(Office.VISIT));
        assertThat(read.row().figures().open().amount()).isEqualByComparingTo("180");
        assertThat(refused(everybody(), () -> use(InvoiceListing.class).invoice(draft)))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("tells what came in, once, and the books and the invoice agree with it")
    void pays() throws Exception {
        var attempt = UUID.randomUUID();
        var payment = as(everybody(), () -> use(PaymentRecording.class).record(terminal(invoice, attempt, "80")));

        assertThat(as(everybody(), () -> use(PaymentRecording.class).record(terminal(invoice, attempt, "80"))))
                .isEqualTo(payment);
        assertThat(refused(
                        everybody(),
                        () -> use(PaymentRecording.class)
                                .record(new TakePayment(
                                        invoice,
                                        UUID.randomUUID(),
                                        Payer.PATIENT,
                                        PaymentMethod.TERMINAL,
                                        BigDecimal.ONE,
                                        null))))
                .containsExactly("common.required");
        assertThat(as(everybody(), () -> use(PaymentListing.class).payment(payment)))
                .satisfies(listed -> {
                    assertThat(listed.row().amount().amount()).isEqualByComparingTo("80");
                    assertThat(listed.row().receipt()).startsWith("REC-");
                    assertThat(listed.parts()).singleElement().satisfies(part -> {
                        assertThat(part.invoice()).isEqualTo(invoice);
                        assertThat(part.amount().amount()).isEqualByComparingTo("80");
                    });
                });
        assertThat(as(everybody(), () -> use(PaymentListing.class).find(null, invoice, null, 10))
                        .rows())
                .extracting(listed -> listed.row().id())
                .containsExactly(payment);
        assertThat(Office.invoice(invoice).row().figures().open().amount()).isEqualByComparingTo("100");
        assertThat(refused(
                        everybody(),
                        () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "100.01"))))
                .containsExactly("payment.above-open");
        assertThat(refused(
                        everybody(),
                        () -> use(PaymentRecording.class)
                                .record(new TakePayment(
                                        invoice,
                                        UUID.randomUUID(),
                                        Payer.PATIENT,
                                        PaymentMethod.CASH,
                                        BigDecimal.ONE,
                                        null))))
                .containsExactly("common.not-allowed");

        var racing = IntStream.range(0, 20)
                .<Callable<?>>mapToObj(
                        index -> () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "100")))
                .toList();
        assertThat(Office.race(everybody(), racing)).filteredOn("done"::equals).hasSize(1);
        assertThat(Office.invoice(invoice).row().figures().open().isZero()).isTrue();
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("tells what is to be paid for, once with its source, and the billing office finds it")
    void charges() {
        var source = UUID.randomUUID();
        var charge = tells(everybody(), source, 2);

        assertThat(tells(everybody(), source, 2)).isEqualTo(charge);
        assertThat(refused(everybody(), () -> tells(everybody(), source, 3))).containsExactly("charge.other-source");
        assertThat(as(CLERK, () -> use(ChargeDesk.class).open(patient)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(charge);
                    assertThat(row.source()).isEqualTo(ChargeSource.PROGRAM);
                    assertThat(row.sourceId()).isEqualTo(source);
                });
        assertThat(as(everybody(), () -> use(ChargeListing.class).find(patient, ChargeState.OPEN, null, 10))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.total().amount()).isEqualByComparingTo("71.66"));
        assertThat(refused(
                        everybody(),
                        () -> use(ChargeRecording.class)
                                .record(patient, UUID.randomUUID(), "NO-SUCH", null, today.plusDays(1))))
                .containsExactlyInAnyOrder("charge.no-price", "common.required", "common.out-of-range");
        assertThat(refused(
                        everybody(),
                        () -> use(ChargeRecording.class)
                                .record(
                                        new PatientId(UUID.randomUUID()),
                                        UUID.randomUUID(),
                                        Office.BLOOD,
                                        BigDecimal.ONE,
                                        today)))
                .containsExactly("common.not-found");
    }

    @Test
    @DisplayName("reads what of one payment went to which of several invoices, and finds it by each of them")
    void partsOfAPayment() throws SQLException {
        var second = Office.issued(patient);
        var deposit = Office.deposit(patient, "300");
        assertThat(as(everybody(), () -> use(PaymentListing.class).payment(deposit))
                        .parts())
                .isEmpty();
        allocate(deposit, invoice, "180");
        allocate(deposit, second, "20");
        allocate(deposit, second, "50");

        var read = as(everybody(), () -> use(PaymentListing.class).payment(deposit));

        assertThat(read.row().isDeposit()).isTrue();
        assertThat(read.parts()).containsExactly(part(invoice, "180"), part(second, "70"));
        for (var bill : List.of(invoice, second)) {
            assertThat(as(everybody(), () -> use(PaymentListing.class).find(null, bill, null, 10))
                            .rows())
                    .containsExactly(read);
        }
        var taken = as(CLERK, () -> use(DepositDesk.class).deposit(deposit)).allocations().stream()
                .filter(one -> one.invoice().equals(invoice))
                .findFirst()
                .orElseThrow();
        as(CLERK, () -> {
            use(DepositDesk.class).release(taken.id());
            return null;
        });
        assertThat(as(everybody(), () -> use(PaymentListing.class).payment(deposit))
                        .parts())
                .containsExactly(part(second, "70"));
        assertThat(as(everybody(), () -> use(PaymentListing.class).find(null, invoice, null, 10))
                        .rows())
                .isEmpty();

        var allocated = "select count(*) from ohms.deposit_allocation where payment_id = '" + deposit + "'";
        try (var sight = Sight.of(everybody())) {
            assertThat(sight.count(allocated)).isEqualTo(3);
        }
        for (var blind : List.of(program(MAY), program("invoice.list", Actor.REACHES_ALL_PATIENTS))) {
            try (var sight = Sight.of(blind)) {
                assertThat(sight.count(allocated)).isZero();
            }
        }
    }

    private static void allocate(UUID deposit, UUID invoice, String amount) {
        as(CLERK, () -> {
            use(DepositDesk.class).allocate(deposit, UUID.randomUUID(), Map.of(invoice, new BigDecimal(amount)));
            return null;
        });
    }

    private static ListedPayment.Part part(UUID invoice, String amount) {
        return new ListedPayment.Part(
                invoice, Office.invoice(invoice).row().number(), Money.of(new BigDecimal(amount), "USD"));
    }

    @Test
    @DisplayName("gets and books nothing of patients who are not on its list, as if there were none")
    void granted() throws SQLException {
        var some = program(MAY);
        var payment = Office.pay(invoice, "10");
        var charge = Office.charge(patient, Office.VISIT, 1);
        assertThat(as(some, () -> use(InvoiceListing.class).find(null, null, 200))
                        .rows())
                .isEmpty();
        assertThat(as(some, () -> use(PaymentListing.class).find(null, null, null, 200))
                        .rows())
                .isEmpty();
        assertThat(as(some, () -> use(ChargeListing.class).find(null, null, null, 200))
                        .rows())
                .isEmpty();
        var nothing = List.<Callable<?>>of(
                () -> use(InvoiceListing.class).invoice(invoice),
                () -> use(InvoiceListing.class).find(patient, null, 1),
                () -> use(PaymentListing.class).payment(payment),
                () -> use(ChargeListing.class).charge(charge),
                () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "1")),
                () -> use(ChargeRecording.class)
                        .record(patient, UUID.randomUUID(), Office.BLOOD, BigDecimal.ONE, today));
        for (var asked : nothing) {
            assertThat(refused(some, asked)).containsExactly("common.not-found");
        }

        Office.behindTheWalls("set session_replication_role = replica; insert into ohms.client_patient"
                + " (client_id, patient_id) values ('" + client + "', '" + patient
                + "'); set session_replication_role = default");

        assertThat(as(some, () -> use(InvoiceListing.class).find(null, null, 200))
                        .rows())
                .extracting(InvoiceRow::id)
                .containsExactly(invoice);
        assertThat(as(some, () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "1"))))
                .isNotNull();
        assertThat(tells(some, UUID.randomUUID(), 1)).isNotNull();
    }

    @Test
    @DisplayName("gets nothing of patients who refused that it is told, nor more than its scopes say")
    void refusedOnes() throws SQLException {
        assertThatThrownBy(() -> as(
                        program("invoice.list", Actor.REACHES_ALL_PATIENTS),
                        () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "1"))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(CLERK, () -> use(InvoiceListing.class).find(null, null, 1)))
                .isInstanceOf(EJBAccessException.class);
        try (var sight = Sight.of(program("invoice.list", Actor.REACHES_ALL_PATIENTS))) {
            assertThat(sight.count("select count(*) from ohms.invoice")).isPositive();
            assertThat(sight.count("select count(*) from ohms.charge")).isZero();
            assertThat(sight.count("select count(*) from ohms.payment")).isZero();
            assertThat(sight.count("select count(*) from ohms.refund")).isZero();
            assertThat(sight.count("select count(*) from ohms.ledger_entry where invoice_id is null"))
                    .isZero();
        }
        try (var sight = Sight.of(program("patient.read", Actor.REACHES_ALL_PATIENTS))) {
            assertThat(sight.count("select count(*) from ohms.ledger_entry")).isZero();
            assertThat(sight.count("select count(*) from ohms.invoice_line")).isZero();
        }
        Office.behindTheWalls("set session_replication_role = replica; insert into ohms.consent_refusal"
                + " (patient_id, kind, party) values ('" + patient + "', 'disclosure', '" + client
                + "'); set session_replication_role = default");
        assertThat(refused(everybody(), () -> use(InvoiceListing.class).invoice(invoice)))
                .containsExactly("common.not-found");
        assertThat(refused(
                        everybody(),
                        () -> use(PaymentRecording.class).record(terminal(invoice, UUID.randomUUID(), "1"))))
                .containsExactly("common.not-found");
    }
}
