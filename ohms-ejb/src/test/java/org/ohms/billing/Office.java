package org.ohms.billing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceDetails;
import org.ohms.billing.invoice.InvoiceDrafting;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.Payer;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.PaymentMethod;
import org.ohms.billing.payment.TakeDeposit;
import org.ohms.billing.payment.TakePayment;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

/** A billing office with prices that hold since long ago, and what its people do all day. */
public final class Office {
    /** A visit: 180.00, no tax. */
    public static final String VISIT = "T-VISIT";
    /** A blood test: 33.33, with 7.5 percent tax. */
    public static final String BLOOD = "T-BLOOD";

    /** A tablet: 0.3333, with 7.5 percent tax. */
    public static final String TABLET = "T-TABLET";

    private static final String[] MAY = {
        "patient.search",
        "price.read",
        "charge.read",
        "charge.review",
        "invoice.read",
        "invoice.issue",
        "invoice.settle",
        "payment.take",
        "refund.pay",
        "refund.approve",
        "charge.discount",
        "charge.approve",
        "ledger.read",
        "ledger.close",
        "claim.read",
        "claim.send",
        "remittance.read",
        "remittance.post"
    };

    public static final Actor CLERK = staff(new AccountId(UUID.randomUUID()), MAY);
    public static final Actor COLLEAGUE = staff(new AccountId(UUID.randomUUID()), MAY);

    static {
        try {
            prices();
        } catch (SQLException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    private Office() {}

    /** Put there past the triggers: tests begin on many days, and a list is published for today or later. */
    private static void prices() throws SQLException {
        behindTheWalls("""
                set session_replication_role = replica;
                insert into ohms.price_list (id, number, valid_from, valid_until, currency, drafted_at, published_at, version)
                    select '00000000-0000-7000-8000-00000000b111', 900000, date '2020-01-01',
                        (select min(x.valid_from) - 1 from ohms.price_list x where x.published_at is not null
                            and x.payer_id is null and x.place_id is null), 'USD', now(), now(), 1
                    where not exists (select 1 from ohms.price_list where number = 900000);
                insert into ohms.price (id, list_id, code, name, procedure_code, amount, tax_percent)
                    select gen_random_uuid(), l.id, c, n, p, a, t
                    from ohms.price_list l, (values ('T-VISIT', 'Consultation, 30 minutes', '99214', 180.00, 0),
                                                    ('T-BLOOD', 'Blood panel', null, 33.33, 7.5),
                                                    ('T-TABLET', 'Shelfamol 500 mg, tablet', null, 0.3333, 7.5)) v (c, n, p, a, t)
                    where l.published_at is not null
                        and not exists (select 1 from ohms.price x where x.code = c and x.list_id = l.id);
                set session_replication_role = default""");
    }

    public static UUID charge(PatientId patient, String code, int quantity) {
        var today = use(KnownHospital.class).today(Hospital.clock().instant());
        return as(
                CLERK,
                () -> use(ChargeDesk.class)
                        .enter(patient, UUID.randomUUID(), code, BigDecimal.valueOf(quantity), today));
    }

    public static UUID draft(PatientId patient, UUID... charges) {
        return as(CLERK, () -> use(InvoiceDrafting.class).draft(patient, List.of(charges)));
    }

    public static void issue(UUID draft) {
        as(
                CLERK,
                () -> use(InvoiceDrafting.class)
                        .issue(draft, invoice(draft).row().version()));
    }

    /** An issued invoice of one visit: 180.00. */
    public static UUID issued(PatientId patient) {
        var draft = draft(patient, charge(patient, VISIT, 1));
        issue(draft);
        return draft;
    }

    public static InvoiceDetails invoice(UUID id) {
        return as(CLERK, () -> use(InvoiceDesk.class).invoice(id));
    }

    public static TakePayment transfer(UUID invoice, String amount) {
        return new TakePayment(
                invoice, UUID.randomUUID(), Payer.PATIENT, PaymentMethod.TRANSFER, new BigDecimal(amount), "BANK 17");
    }

    public static UUID pay(UUID invoice, String amount) {
        return as(CLERK, () -> use(PaymentDesk.class).take(transfer(invoice, amount)));
    }

    /** What somebody pays ahead by a transfer. */
    public static TakeDeposit ahead(PatientId patient, String amount) {
        return new TakeDeposit(patient, UUID.randomUUID(), PaymentMethod.TRANSFER, new BigDecimal(amount), "BANK 18");
    }

    public static UUID deposit(PatientId patient, String amount) {
        return as(CLERK, () -> use(DepositDesk.class).take(ahead(patient, amount)));
    }

    /** The codes of the refusal that the work ends with. */
    public static List<String> refused(Actor who, Callable<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(who, work)).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    public static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs all attempts, sixteen at a time, and gives what became of each: "done", or the codes of the refusal. */
    public static List<String> race(Actor who, List<Callable<?>> attempts) throws Exception {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(16);
        try {
            var running = attempts.stream()
                    .map(attempt -> pool.submit(() -> {
                        ready.await();
                        try {
                            as(who, attempt);
                            return "done";
                        } catch (DomainException refused) {
                            return refused.refusals().stream()
                                    .map(Refusal::code)
                                    .collect(Collectors.joining(" "));
                        }
                    }))
                    .toList();
            ready.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What the debits of all that is booked are more than its credits. */
    public static long imbalance() {
        return Hospital.count("""
                select count(*) from (select t.id from ohms.ledger_transaction t left join ohms.ledger_entry e
                    on e.transaction_id = t.id group by t.id having coalesce(sum(e.amount), 1) <> 0 or count(*) < 2) x""");
    }
}
