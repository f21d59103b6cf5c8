package org.ohms.billing.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.invoice;
import static org.ohms.billing.PayerSays.advice;
import static org.ohms.billing.PayerSays.claim;
import static org.ohms.billing.PayerSays.receive;
import static org.ohms.billing.PayerSays.trace;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimSending;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.gateway.DemoCheckout;
import org.ohms.billing.gateway.OnlinePayment;
import org.ohms.billing.gateway.TestCard;
import org.ohms.billing.inbox.FileOrigin;
import org.ohms.billing.inbox.InterchangeState;
import org.ohms.billing.invoice.InvoiceFigures;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.billing.invoice.OwnBills;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.Reading;
import org.ohms.billing.x12.X12Samples;
import org.ohms.billing.x12.X12Settings;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("A remittance")
class RemittanceIT {
    /** Who waits to write into the books. */
    private static final String WAITERS = "select pid from pg_locks where locktype = 'advisory' and not granted";

    private static final double MOST_FOR_A_CLAIM = 30;
    private static final double MOST_FOR_AN_UNKNOWN_ONE = 4;

    private static final PageRequest ALL = new PageRequest(0, 200);

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    /** A claim over 180.00, of which 20.00 is the patient's copay. */
    private static ClaimRow claimed() {
        return PayerSays.sent(insured());
    }

    private static PatientId insured() {
        var patient = PayerSays.patient();
        var plan = PayerSays.agreed("20");
        Insurers.cover(patient, Insurers.card(Insurers.payerOf(plan), plan, 1, "M" + UUID.randomUUID()));
        return patient;
    }

    private static InvoiceFigures figures(ClaimRow claim) {
        return invoice(claim.invoice()).row().figures();
    }

    private static String plain(Money money) {
        return money.amount().setScale(2).toPlainString();
    }

    private static String[] paid(ClaimRow claim, String paid, String patient, String contractual) {
        return new String[] {
            "CLP*" + claim.number() + "*1*180*" + paid + "*" + patient + "*12*94060555410000",
            "NM1*QC*1*FERRO*ALBA****MI*X1",
            "SVC*HC:99214*180*" + paid,
            "DTM*472*20261116",
            "CAS*PR*3*" + patient,
            "CAS*CO*45*" + contractual
        };
    }

    private static List<AdjustmentRow> differences(UUID claim) {
        return as(CLERK, () -> use(RemittanceDesk.class).about(claim)).stream()
                .flatMap(one -> one.adjustments().stream())
                .toList();
    }

    @Test
    @DisplayName("pays a claim: the insurer's money, the patient's part and what nobody pays, to the cent")
    void pays() {
        var claim = claimed();

        var received = receive(advice(trace(), "120", paid(claim, "120", "25", "35")));

        assertThat(received.remittances())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RemittanceState.POSTED));
        var figures = figures(claim);
        assertThat(plain(figures.insurerPaid())).isEqualTo("120.00");
        assertThat(plain(figures.open())).isEqualTo("25.00");
        assertThat(plain(figures.insurerOpen())).isEqualTo("0.00");
        assertThat(plain(figures.writtenOff())).isEqualTo("35.00");
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.PAID);
        assertThat(claim(claim.id()).payerNumber()).isEqualTo("94060555410000");
        assertThat(Office.imbalance()).isZero();
        Office.pay(claim.invoice(), "25.00");
        assertThat(figures(claim).open().isZero()).isTrue();
    }

    @ParameterizedTest(name = "the patient before the insurer: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("and the patient's card settle an invoice together, whoever comes first, and the books say so")
    void withThePatientsCard(boolean patientFirst) {
        var patient = insured();
        var claim = PayerSays.sent(patient);
        var account = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(patient, account);
        var herself = Hospital.patient(account, "own-bill.read", "own-bill.pay");

        if (patientFirst) {
            // her copay, before the insurer said that she owes more
            payByCard(herself, claim.invoice());
            assertThat(plain(figures(claim).open())).isEqualTo("0.00");
        }
        receive(advice(trace(), "120", paid(claim, "120", "25", "35")));
        assertThat(plain(figures(claim).open())).isEqualTo(patientFirst ? "5.00" : "25.00");
        assertThat(invoice(claim.invoice()).row().state()).isNotEqualTo(InvoiceState.PAID);
        payByCard(herself, claim.invoice());

        assertThat(invoice(claim.invoice()).row().state()).isEqualTo(InvoiceState.PAID);
        var figures = figures(claim);
        assertThat(plain(figures.insurerPaid())).isEqualTo("120.00");
        assertThat(plain(figures.paid())).isEqualTo("25.00");
        assertThat(plain(figures.writtenOff())).isEqualTo("35.00");
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.PAID);
        assertThat(as(herself, () -> use(OwnBills.class).bill(claim.invoice()))
                        .row()
                        .figures()
                        .isOpen())
                .isFalse();
        assertThat(Hospital.count("select count(*) from (select account from ohms.ledger_entry where invoice_id = '"
                        + claim.invoice() + "' and account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')"
                        + " group by account having sum(amount) <> 0) open"))
                .isZero();
        assertThat(Office.imbalance()).isZero();
        assertThat(Office.refused(herself, () -> use(OnlinePayment.class).begin(claim.invoice(), null)))
                .containsExactly("payment.paid-already");
    }

    /** All that is open, on the page of the bank. */
    private static void payByCard(Actor herself, UUID bill) {
        var attempt = as(herself, () -> use(OnlinePayment.class).begin(bill, null));
        var page = as(herself, () -> use(OnlinePayment.class).open(attempt)).page();
        as(Hospital.guest(), () -> use(DemoCheckout.class).pay(page.substring(page.indexOf('=') + 1), TestCard.PAYS));
    }

    @Test
    @DisplayName("that comes twice, or in another file with the same number, is posted once")
    void once() {
        var claim = claimed();
        var trace = trace();
        var file = advice(trace, "120", paid(claim, "120", "25", "35"));

        receive(file);
        assertThat(receive(file).file().known()).isTrue();
        var again = receive(advice(trace, "120", paid(claim, "120", "25", "35")));

        assertThat(again.remittances())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RemittanceState.REPEATED));
        var withBlanks = (new String(file, StandardCharsets.UTF_8) + "\n\n").getBytes(StandardCharsets.UTF_8);
        assertThat(receive(withBlanks).file().repeated())
                .singleElement()
                .satisfies(answer -> assertThat(answer.ta1()).contains("*R*025~"));
        assertThat(plain(figures(claim).insurerPaid())).isEqualTo("120.00");
    }

    @Test
    @DisplayName("brought by sixteen at a time, and in two halves at a time, is posted once")
    void onceInParallel() throws Exception {
        var one = claimed();
        var two = claimed();
        var whole = PayerSays.interchange(
                PayerSays.set(trace(), "120", paid(one, "120", "25", "35")),
                PayerSays.set(trace(), "100", paid(two, "100", "40", "40")));
        var first = trace();
        var third = claimed();
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 12; i++) {
            attempts.add(() -> use(RemittanceDesk.class).receive(whole, FileOrigin.API));
            var half = advice(first, "120", paid(third, "120", "25", "35"));
            attempts.add(() -> use(RemittanceDesk.class).receive(half, FileOrigin.API));
        }

        assertThat(Office.race(CLERK, attempts)).containsOnly("done");

        assertThat(plain(figures(one).insurerPaid())).isEqualTo("120.00");
        assertThat(plain(figures(two).insurerPaid())).isEqualTo("100.00");
        assertThat(plain(figures(third).insurerPaid())).isEqualTo("120.00");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("about many claims asks the database no more for each of them than one about few")
    void many() {
        var few = statementsFor(4);
        var many = statementsFor(24);
        var unknown = statementsForUnknown(200) - statementsForUnknown(4);

        // what a claim itself needs: its reasons, what it leaves to whom in the books, its course, and who is asked
        // next
        assertThat((many - few) / 20.0).isLessThanOrEqualTo(MOST_FOR_A_CLAIM);
        // a claim, its reason, what became of it, and its money
        assertThat(unknown / 196.0).isLessThanOrEqualTo(MOST_FOR_AN_UNKNOWN_ONE);
    }

    /** How many statements it takes to take in and post a payment for so many claims. */
    private static int statementsFor(int count) {
        var claims = Stream.generate(RemittanceIT::claimed).limit(count).toList();
        var said = claims.stream()
                .flatMap(claim -> Stream.of(paid(claim, "120", "25", "35")))
                .toArray(String[]::new);
        var file = advice(trace(), Integer.toString(count * 120), said);

        SqlCounter.reset();
        var row = receive(file).remittances().get(0);
        var sent = SqlCounter.statements().size();

        assertThat(row.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(row.unmatched()).isZero();
        assertThat(claims).allSatisfy(claim -> {
            assertThat(plain(figures(claim).insurerPaid())).isEqualTo("120.00");
            assertThat(plain(figures(claim).open())).isEqualTo("25.00");
            assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.PAID);
        });
        return sent;
    }

    private static int statementsForUnknown(int count) {
        var said = IntStream.range(0, count)
                .boxed()
                .flatMap(at -> Stream.of("CLP*U-" + at + "*1*100*75*0*12*99", "CAS*CO*45*25"))
                .toArray(String[]::new);
        var file = advice(trace(), Integer.toString(count * 75), said);

        SqlCounter.reset();
        var row = receive(file).remittances().get(0);
        var sent = SqlCounter.statements().size();

        assertThat(row.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(row.unmatched()).isEqualTo(count);
        return sent;
    }

    @Test
    @DisplayName("that is killed while it is posted leaves nothing, and is posted once when its sender tries again")
    void killedInTheMiddle() throws Exception {
        var claim = claimed();
        var file = advice(trace(), "120", paid(claim, "120", "25", "35"));
        var threads = Executors.newSingleThreadExecutor();
        try (var inTheWay = TestDatabase.get().superuser()) {
            inTheWay.setAutoCommit(false);
            try (var lock = inTheWay.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(hashtext('ohms.ledger_month'))");
                var posting = threads.submit(() -> receive(file));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> Hospital.count("select count(*) from (" + WAITERS + ") waiting") > 0);
                Hospital.count("select count(pg_terminate_backend(pid)) from (" + WAITERS + ") killed");
                assertThatThrownBy(() -> posting.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            }
            inTheWay.rollback();
        } finally {
            threads.shutdown();
        }
        assertThat(figures(claim).insurerPaid().isZero()).isTrue();
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.SENT);

        assertThat(receive(file).remittances())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RemittanceState.POSTED));
        receive(file);

        assertThat(plain(figures(claim).insurerPaid())).isEqualTo("120.00");
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.PAID);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("whose posting breaks off leaves nothing, and is posted by the next round")
    void afterABreak() throws SQLException {
        var claim = claimed();
        Office.behindTheWalls(
                "alter table ohms.ledger_entry add constraint broken check (account <> 'BANK') not valid");
        try {
            assertThatThrownBy(() -> receive(advice(trace(), "120", paid(claim, "120", "25", "35"))))
                    .isNotInstanceOf(DomainException.class);
        } finally {
            Office.behindTheWalls("alter table ohms.ledger_entry drop constraint broken");
        }

        assertThat(figures(claim).insurerPaid().isZero()).isTrue();
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.SENT);
        assertThat(differences(claim.id())).isEmpty();

        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(plain(figures(claim).insurerPaid())).isEqualTo("120.00");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that does not balance is held whole")
    void held() {
        var claim = claimed();
        var other = claimed();
        var lines = new ArrayList<>(List.of(paid(claim, "120", "25", "35")));
        lines.addAll(List.of(paid(other, "100", "40", "40")));

        var short1 = receive(advice(trace(), "219.99", lines.toArray(String[]::new)));
        var uneven = receive(advice(trace(), "120", paid(claim, "120", "25", "34.99")));
        var taking = receive(advice(trace(), "-120", paid(claim, "-120", "25", "275")));
        var fine = receive(advice(trace(), "120.001", paid(claim, "120.001", "25", "34.999")));

        assertThat(short1.remittances().get(0).problems()).containsExactly(Imbalance.TOTAL_DIFFERS);
        assertThat(uneven.remittances().get(0).problems()).containsExactly(Imbalance.CLAIM_DIFFERS);
        assertThat(taking.remittances().get(0).problems()).containsExactly(Imbalance.TAKES_BACK);
        assertThat(fine.remittances().get(0).problems()).containsExactly(Imbalance.TOO_FINE);
        assertThat(figures(claim).insurerPaid().isZero()).isTrue();
        assertThat(figures(other).insurerPaid().isZero()).isTrue();
        var details = as(
                CLERK,
                () -> use(RemittanceDesk.class)
                        .remittance(short1.remittances().get(0).id()));
        assertThat(details.claims())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(ClaimOutcome.WAITING));
    }

    @Test
    @DisplayName(
            "that its payer sends as a test is shown with its sums and held, where the hospital takes part in no test")
    void onlyATest() {
        var claim = claimed();
        var other = receive(advice(trace(), "75", "CLP*5554555444*1*100*75*0*12*99", "CAS*CO*45*25"));
        var trace = trace();
        var came = InterchangeReader.read(advice(trace, "120", paid(claim, "120", "25", "35")))
                .interchanges()
                .get(0);
        var group = came.groups().get(0);
        var set = group.sets().get(0);
        var intake = new RemittanceIntake();
        intake.remittances = use(Remittances.class);
        intake.hospital = use(KnownHospital.class);
        intake.clock = Hospital.clock();
        intake.settings = new X12Settings() {
            @Override
            public boolean acceptsTests() {
                return false;
            }
        };

        var verdict = as(
                Actor.system("test"),
                () -> use(Background.class)
                        .call(
                                "remittance.receive",
                                () -> intake.read(
                                        other.file().interchanges().get(0).id(), 2, came, group, set)));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(came.isTest()).isTrue();
        assertThat(verdict.isAccepted()).isTrue();
        assertThat(as(CLERK, () -> use(RemittanceDesk.class).search(RemittanceState.HELD, ALL))
                        .rows())
                .filteredOn(row -> row.trace().equals(trace))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.problems()).containsExactly(Imbalance.TEST_ONLY);
                    assertThat(plain(row.amount())).isEqualTo("120.00");
                    assertThat(plain(row.claimed())).isEqualTo("120.00");
                });
        assertThat(figures(claim).insurerPaid().isZero()).isTrue();
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.SENT);
        dropped(held(trace), other.remittances().get(0).id(), trace);
    }

    private static UUID held(String trace) {
        return as(CLERK, () -> use(RemittanceDesk.class).search(RemittanceState.HELD, ALL)).rows().stream()
                .filter(row -> row.trace().equals(trace))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Only a test is put away, once, by whoever may; it stays readable with why it was held. */
    private static void dropped(UUID test, UUID posted, String trace) {
        assertThat(drops(CLERK, posted)).containsExactly("remittance.not-a-test");
        assertThat(drops(CLERK, UUID.randomUUID())).containsExactly("common.not-found");
        assertThatThrownBy(() -> as(staff("remittance.read"), () -> {
                    use(RemittanceDesk.class).drop(test);
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(
                        () -> Office.behindTheWalls("update ohms.remittance set state = 'DROPPED', dropped_at = now(),"
                                + " dropped_by = gen_random_uuid(), posted_at = null where id = '" + posted + "'"))
                .hasMessageContaining("posted once");

        as(CLERK, () -> {
            use(RemittanceDesk.class).drop(test);
            return null;
        });

        var details = as(CLERK, () -> use(RemittanceDesk.class).remittance(test));
        assertThat(details.row().state()).isEqualTo(RemittanceState.DROPPED);
        assertThat(details.row().problems()).containsExactly(Imbalance.TEST_ONLY);
        assertThat(details.row().droppedAt()).isEqualTo(Hospital.clock().instant());
        assertThat(details.row().isDroppable()).isFalse();
        assertThat(details.claims()).hasSize(1);
        assertThat(as(CLERK, () -> use(RemittanceDesk.class).search(RemittanceState.HELD, ALL))
                        .rows())
                .noneMatch(row -> row.trace().equals(trace));
        assertThat(drops(CLERK, test)).containsExactly("remittance.handled");
        assertThatThrownBy(
                        () -> Office.behindTheWalls("update ohms.remittance set state = 'RECEIVED', dropped_at = null,"
                                + " dropped_by = null where id = '" + test + "'"))
                .hasMessageContaining("posted once");
        assertThat(Hospital.count(
                        "select count(*) from ohms.audit_event where action = 'RemittanceDesk.drop' and object_id = '"
                                + test + "' and outcome = 'allowed'"))
                .isPositive();
    }

    private static List<String> drops(Actor who, UUID remittance) {
        return Office.refused(who, () -> {
            use(RemittanceDesk.class).drop(remittance);
            return null;
        });
    }

    @Test
    @DisplayName("pays for what nobody here knows: the money waits, and is allocated once")
    void unmatched() {
        var claim = claimed();
        var received = receive(
                advice(trace(), "75", "CLP*5554555444*1*100*75*0*12*99", "NM1*QC*1*BUDD*WILLIAM", "CAS*CO*45*25"));
        var remittance = received.remittances().get(0);
        assertThat(remittance.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(remittance.unmatched()).isOne();
        var said = as(CLERK, () -> use(RemittanceDesk.class).remittance(remittance.id()))
                .claims()
                .get(0);
        assertThat(said.outcome()).isEqualTo(ClaimOutcome.UNMATCHED);

        as(CLERK, () -> use(DifferenceDesk.class).allocate(said.id(), claim.number()));

        assertThat(plain(figures(claim).insurerPaid())).isEqualTo("75.00");
        assertThat(Office.refused(CLERK, () -> {
                    use(DifferenceDesk.class).allocate(said.id(), claim.number());
                    return null;
                }))
                .containsExactly("remittance.not-waiting");
        assertThat(Office.refused(CLERK, () -> {
                    use(DifferenceDesk.class).allocate(said.id(), "CLM-1999-000000");
                    return null;
                }))
                .containsExactly("common.not-found");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("takes back what it paid, and pays otherwise, in one")
    void takesBack() {
        var claim = claimed();
        receive(advice(trace(), "120", paid(claim, "120", "25", "35")));
        var lines = new ArrayList<>(
                List.of("CLP*" + claim.number() + "*22*-180*-120*-25*12*9406", "CAS*PR*3*-25", "CAS*CO*45*-35"));
        lines.addAll(List.of(paid(claim, "130", "20", "30")));

        var received = receive(advice(trace(), "10", lines.toArray(String[]::new)));

        assertThat(received.remittances().get(0).state()).isEqualTo(RemittanceState.POSTED);
        var figures = figures(claim);
        assertThat(plain(figures.insurerPaid())).isEqualTo("130.00");
        assertThat(plain(figures.open())).isEqualTo("20.00");
        assertThat(plain(figures.writtenOff())).isEqualTo("30.00");
        assertThat(plain(figures.insurerOpen())).isEqualTo("0.00");
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.PAID);
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("keeps back money apart from claims")
    void keepsBack() {
        var claim = claimed();
        var lines = new ArrayList<>(List.of(paid(claim, "120", "25", "35")));
        lines.add("PLB*1234567893*20261231*WO:REF7*20*L6*-1.50");

        var received = receive(advice(trace(), "101.50", lines.toArray(String[]::new)));

        var row = received.remittances().get(0);
        assertThat(row.state()).isEqualTo(RemittanceState.POSTED);
        assertThat(plain(row.adjusted())).isEqualTo("18.50");
        assertThat(as(CLERK, () -> use(RemittanceDesk.class).remittance(row.id()))
                        .adjustments())
                .extracting(KeptRow::reason)
                .containsExactly("WO", "L6");
        assertThat(plain(figures(claim).insurerPaid())).isEqualTo("120.00");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that denies leaves a difference to work through: appealed, written off, or the patient's")
    void denies() {
        var claim = claimed();
        receive(advice(
                trace(),
                "0",
                "CLP*" + claim.number() + "*4*180*0*0*12*94",
                "SVC*HC:99214*180*0",
                "CAS*CO*16*120",
                "CAS*OA*18*60",
                "LQ*HE*N14"));
        assertThat(claim(claim.id()).state()).isEqualTo(ClaimState.DENIED);
        assertThat(plain(figures(claim).insurerOpen()))
                .isEqualTo(plain(figures(claim).insurerPart()));
        var open = as(CLERK, () -> use(DifferenceDesk.class).open(null, ALL)).rows().stream()
                .filter(one -> claim.id().equals(one.claim()))
                .toList();
        assertThat(open).hasSize(2).allSatisfy(one -> assertThat(one.remarks()).containsExactly("N14"));
        var contract = open.get(0);
        var other = open.get(1);

        assertThat(Office.refused(CLERK, () -> {
                    use(DifferenceDesk.class).appeal(contract.id(), contract.version(), " ");
                    return null;
                }))
                .containsExactly("common.required");
        as(CLERK, () -> use(DifferenceDesk.class).appeal(contract.id(), contract.version(), "The form was attached."));
        assertThat(Office.refused(CLERK, () -> {
                    use(DifferenceDesk.class).moveToPatient(contract.id(), contract.version() + 1, "They pay.");
                    return null;
                }))
                .containsExactly("remittance.not-the-patients");
        as(CLERK, () -> use(DifferenceDesk.class).moveToPatient(other.id(), other.version(), "Not insured."));

        assertThat(plain(figures(claim).patientPart())).isEqualTo("80.00");
        assertThat(differences(claim.id()))
                .extracting(AdjustmentRow::state)
                .containsExactly(AdjustmentState.APPEALED, AdjustmentState.MOVED_TO_PATIENT);
        as(CLERK, () -> use(DifferenceDesk.class).writeOff(contract.id(), contract.version() + 1, "Lost."));
        assertThat(plain(figures(claim).insurerOpen())).isEqualTo("0.00");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("of the first insurer makes a claim for the second, whose answer is the patient's part")
    void secondary() {
        var patient = insured();
        Insurers.cover(patient, Insurers.card(PayerSays.payer(), null, 2, "S" + UUID.randomUUID()));
        var claim = PayerSays.sent(patient);
        receive(advice(trace(), "120", paid(claim, "120", "25", "35")));
        assertThat(plain(figures(claim).insurerOpen())).isEqualTo("25.00");
        assertThat(plain(figures(claim).open())).isEqualTo("0.00");

        var next = as(CLERK, () -> use(ClaimDesk.class).of(claim.invoice())).get(1);
        assertThat(next.place()).isEqualTo(2);
        assertThat(next.state()).isEqualTo(ClaimState.DRAFT);
        as(CLERK, () -> use(ClaimSending.class).send(List.of(next.id())));
        receive(advice(trace(), "15", "CLP*" + next.number() + "*2*180*15*10*12*95", "CAS*OA*23*155", "CAS*PR*2*10"));

        assertThat(claim(next.id()).state()).isEqualTo(ClaimState.PAID);
        var figures = figures(claim);
        assertThat(plain(figures.insurerPaid())).isEqualTo("135.00");
        assertThat(plain(figures.open())).isEqualTo("10.00");
        assertThat(plain(figures.insurerOpen())).isEqualTo("0.00");
        assertThat(Office.imbalance()).isZero();
    }

    @Test
    @DisplayName("that cannot be read is kept, and answered with what is wrong")
    void unreadable() {
        var claim = claimed();
        var file = advice(trace(), "120", paid(claim, "onehundred", "25", "35"));

        var received = receive(file);

        assertThat(received.remittances()).isEmpty();
        assertThat(received.file().interchanges()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(InterchangeState.REJECTED);
            assertThat(one.functional()).contains("IK3*CLP*", "IK4*4**6", "IK5*R*5", "AK9*R*1*1*0");
        });
        var garbage = ("no interchange " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        assertThat(receive(garbage).file().problem()).isEqualTo(Reading.Problem.NO_HEADER);
        assertThat(receive(garbage).file().known()).isTrue();
        assertThat(as(
                        CLERK,
                        () -> use(RemittanceDesk.class)
                                .raw(receive(garbage).file().id())))
                .isEqualTo(garbage);
        assertThat(Office.refused(CLERK, () -> use(RemittanceDesk.class).receive(new byte[0], FileOrigin.PAGE)))
                .containsExactly("remittance.empty-file");
    }

    @Test
    @DisplayName("is not for those who may not")
    void notForEverybody() {
        assertThatThrownBy(() -> as(
                        staff("invoice.read"),
                        () -> use(RemittanceDesk.class).receive(new byte[] {1}, FileOrigin.PAGE)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @EnabledIfSystemProperty(named = "ohms.samples", matches = ".+")
    @DisplayName("of others comes to the sums that are expected")
    void ofOthers() throws IOException {
        var found = new ArrayList<String>();
        for (var file : X12Samples.all("835")) {
            var name = X12Samples.name(file);
            for (var row : receive(Files.readAllBytes(file)).remittances()) {
                assertThat(row.state()).as(name).isIn(RemittanceState.POSTED, RemittanceState.REPEATED);
                for (var one : as(CLERK, () -> use(RemittanceDesk.class).remittance(row.id()))
                        .claims()) {
                    found.add(String.join(
                            " ",
                            name,
                            one.claimNumber(),
                            one.status(),
                            plain(one.charged()),
                            plain(one.paid()),
                            plain(one.patientPart()),
                            one.payerNumber()));
                }
                found.add(name + " file " + plain(row.amount()));
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(X12Samples.folder().resolve("expected_835.csv")).stream()
                                .skip(1)
                                .map(RemittanceIT::expected)
                                .toList());
    }

    private static String expected(String line) {
        var cells = line.split(",", -1);
        return cells[1].equals("file")
                ? cells[0] + " file " + amount(cells[5])
                : String.join(
                        " ",
                        cells[0],
                        cells[2],
                        cells[3],
                        amount(cells[4]),
                        amount(cells[5]),
                        amount(cells[6]),
                        cells[7]);
    }

    private static String amount(String text) {
        return text.isEmpty() ? "0.00" : new BigDecimal(text).setScale(2).toPlainString();
    }

    @Test
    @EnabledIfSystemProperty(named = "ohms.samples", matches = ".+")
    @DisplayName("every other file of others is kept and answered as well")
    void everyFile() throws IOException {
        for (var file : X12Samples.all()) {
            var bytes = Files.readAllBytes(file);
            var report = receive(bytes).file();
            assertThat(as(CLERK, () -> use(RemittanceDesk.class).raw(report.id())))
                    .isEqualTo(bytes);
            report.interchanges().forEach(one -> {
                var answer = InterchangeReader.read(one.ta1().getBytes(StandardCharsets.UTF_8));
                assertThat(answer.isWhole()).as(X12Samples.name(file)).isTrue();
                assertThat(answer.interchanges().get(0).answers()).hasSize(1);
                if (!one.functional().isEmpty()) {
                    assertThat(InterchangeReader.read(one.functional().getBytes(StandardCharsets.UTF_8))
                                    .isWhole())
                            .as(X12Samples.name(file))
                            .isTrue();
                }
            });
        }
    }
}
