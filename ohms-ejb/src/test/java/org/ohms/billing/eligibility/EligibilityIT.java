package org.ohms.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.SetDraft;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.CoverMark;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestPayer;
import org.ohms.testing.TestWorkers;

@DisplayName("Asking an insurer")
class EligibilityIT {
    private static final Actor DESK =
            staff(new AccountId(UUID.randomUUID()), "patient.search", "eligibility.read", "eligibility.check");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private PatientId patient = new PatientId(new UUID(0, 0));
    private UUID payer = new UUID(0, 0);

    @BeforeEach
    void aPayer() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient();
        payer = payer(Connection.DEMO);
    }

    @AfterEach
    void reset() {
        use(TestPayer.class).reset();
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static UUID payer(Connection connection) {
        var number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return Insurers.payer("Insurer " + number, "P" + number.replace("-", "0"), connection);
    }

    private UUID cover(String member) {
        return Insurers.cover(patient, Insurers.card(payer, null, 1, member));
    }

    private static UUID ask(UUID coverage) {
        return as(DESK, () -> use(EligibilityDesk.class).ask(coverage, null));
    }

    private static void seconds() {
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static CheckRow check(UUID id) {
        return as(DESK, () -> use(EligibilityReading.class).check(id)).row();
    }

    private static CheckRow asked(UUID coverage) {
        var id = ask(coverage);
        seconds();
        return check(id);
    }

    @Test
    @DisplayName(
            "brings what is covered, from when to when, and what the patient pays; both messages are kept as they were")
    void covered() {
        var id = ask(cover("M-10"));
        assertThat(check(id).state()).isEqualTo(CheckState.REQUESTED);

        seconds();

        var details = as(DESK, () -> use(EligibilityReading.class).check(id));
        var answer = details.row().answer();
        assertThat(details.row().state()).isEqualTo(CheckState.ANSWERED);
        assertThat(details.row().cover()).isEqualTo(CoverState.ACTIVE);
        assertThat(details.row().origin()).isEqualTo(CheckOrigin.DESK);
        assertThat(answer).isNotNull();
        assertThat(answer.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(answer.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(answer.copay()).contains(new BigDecimal("25"));
        assertThat(answer.deductibleLeft()).contains(new BigDecimal("420"));
        assertThat(answer.member()).isEqualTo("M-10");
        assertThat(details.request())
                .startsWith("ISA*")
                .contains("ST*270*0001*005010X279A1")
                .contains("M-10");
        assertThat(details.response()).contains("ST*271*0001*005010X279A1");
    }

    @Test
    @DisplayName("about somebody insured with another one brings their cover")
    void dependent() {
        var coverage = Insurers.cover(
                patient,
                new CoverageDraft(
                        payer,
                        null,
                        1,
                        SubscriberRelationship.CHILD,
                        "M-20",
                        null,
                        "Rahman",
                        "Karim",
                        LocalDate.of(1960, 1, 2),
                        null,
                        null,
                        null,
                        null));

        var row = asked(coverage);

        assertThat(row.state()).isEqualTo(CheckState.ANSWERED);
        assertThat(as(DESK, () -> use(EligibilityReading.class).check(row.id())).request())
                .contains("HL*4*3*23*0")
                .contains("INS*N*19");
    }

    @Test
    @DisplayName(
            "tells an ended cover, an unknown member, an insurer that is down, busy or talks nonsense from each other")
    void otherAnswers() {
        var ended = asked(cover("M-18"));
        assertThat(ended.state()).isEqualTo(CheckState.ANSWERED);
        assertThat(ended.cover()).isEqualTo(CoverState.INACTIVE);

        patient = Clinic.patient();
        var unknown = asked(cover("M-19"));
        assertThat(unknown.state()).isEqualTo(CheckState.REJECTED);
        assertThat(unknown.answer()).isNotNull();
        assertThat(unknown.answer().rejections())
                .containsExactly(new PayerRejection(PayerRejection.About.SUBSCRIBER, "75", "C"));

        patient = Clinic.patient();
        var busy = asked(cover("M-16"));
        assertThat(busy.state()).isEqualTo(CheckState.NOT_REACHED);
        assertThat(busy.failure()).isEqualTo("payer.not-now");

        patient = Clinic.patient();
        var nonsense = asked(cover("M-15"));
        assertThat(nonsense.state()).isEqualTo(CheckState.NOT_REACHED);
        assertThat(nonsense.failure()).isEqualTo("payer.unreadable");
        assertThat(as(DESK, () -> use(EligibilityReading.class).check(nonsense.id()))
                        .response())
                .contains("<html>");

        patient = Clinic.patient();
        var down = asked(cover("M-17"));
        assertThat(down.state()).isEqualTo(CheckState.NOT_REACHED);
        assertThat(down.failure()).isEqualTo("payer.no-answer");
    }

    @Test
    @DisplayName("that is down leaves it alone for a while, and others are asked meanwhile")
    void resting() {
        asked(cover("M-17"));
        patient = Clinic.patient();
        var coverage = cover("M-10");

        assertThat(asked(coverage).failure()).isEqualTo("payer.resting");
        payer = payer(Connection.DEMO);
        patient = Clinic.patient();
        assertThat(asked(cover("M-10")).state()).isEqualTo(CheckState.ANSWERED);

        Hospital.clock().pass(Duration.ofMinutes(1));
        assertThat(asked(coverage).state()).isEqualTo(CheckState.ANSWERED);
    }

    @Test
    @DisplayName(
            "for one who is reached by letter only, or about a cover that ended, is refused; what one heard is written down")
    void byHand() {
        payer = Insurers.payer();
        var coverage = cover("M-10");
        assertThat(refused(DESK, () -> use(EligibilityDesk.class).ask(coverage, null)))
                .containsExactly("eligibility.not-connected");

        assertThat(refused(
                        DESK,
                        () -> use(EligibilityDesk.class)
                                .record(
                                        coverage,
                                        new ManualCheck(
                                                null,
                                                null,
                                                TODAY,
                                                TODAY.minusDays(1),
                                                new BigDecimal("-1"),
                                                new BigDecimal("1.234"),
                                                " "))))
                .containsExactly(
                        "common.required",
                        "common.required",
                        "common.out-of-range",
                        "common.out-of-range",
                        "common.out-of-range");
        var id = as(
                DESK,
                () -> use(EligibilityDesk.class)
                        .record(
                                coverage,
                                new ManualCheck(
                                        TODAY,
                                        CoverState.ACTIVE,
                                        TODAY.minusYears(1),
                                        null,
                                        new BigDecimal("15.50"),
                                        null,
                                        "Mrs Olsen, reference 77")));

        var row = check(id);
        assertThat(row.state()).isEqualTo(CheckState.MANUAL);
        assertThat(row.cover()).isEqualTo(CoverState.ACTIVE);
        assertThat(row.answer()).isNotNull();
        assertThat(row.answer().copay()).contains(new BigDecimal("15.50"));
        assertThat(row.answer().from()).isEqualTo(TODAY.minusYears(1));
        assertThat(row.answer().note()).isEqualTo("Mrs Olsen, reference 77");
        assertThat(as(DESK, () -> use(EligibilityReading.class).covers(patient)))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.askable()).isFalse();
                    assertThat(known.latest()).extracting(CheckRow::id).isEqualTo(id);
                });

        as(Insurers.CLERK, () -> use(CoverageDesk.class).enteredInError(coverage, 1));
        assertThat(refused(DESK, () -> use(EligibilityDesk.class).ask(coverage, null)))
                .containsExactly("eligibility.not-active");
        assertThat(refused(DESK, () -> use(EligibilityDesk.class).ask(coverage, TODAY.plusYears(3))))
                .containsExactly("common.out-of-range");
    }

    @Test
    @DisplayName("fifty times at once about one cover is one question, and is answered once")
    void pressedOften() throws Exception {
        var coverage = cover("M-10");
        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 50; i++) {
            attempts.add(() -> use(EligibilityDesk.class).ask(coverage, null));
        }

        assertThat(Office.race(DESK, attempts)).containsOnly("done");
        seconds();

        assertThat(Hospital.count("select count(*) from ohms.eligibility_check where coverage_id = '" + coverage + "'"))
                .isOne();
    }

    @Test
    @DisplayName("about fifty covers at once, on several workers, brings each its own answer")
    void fiftyAtOnce() throws Exception {
        var covers = new ArrayList<UUID>();
        for (var i = 0; i < 50; i++) {
            patient = Clinic.patient();
            covers.add(cover("M-" + i + "0"));
        }
        var attempts = new ArrayList<Callable<?>>();
        covers.forEach(coverage -> attempts.add(() -> use(EligibilityDesk.class).ask(coverage, null)));
        assertThat(Office.race(DESK, attempts)).containsOnly("done");

        try (var beside = use(TestWorkers.class).beside()) {
            assertThat(beside).isNotNull();
            seconds();
            seconds();
        }

        for (var i = 0; i < covers.size(); i++) {
            var member = "M-" + i + "0";
            var coverage = covers.get(i);
            var found = as(DESK, () -> use(EligibilityReading.class).find(new CheckSearch(null, coverage, null, 10)));
            assertThat(found.rows()).singleElement().satisfies(row -> {
                assertThat(row.state()).isEqualTo(CheckState.ANSWERED);
                assertThat(row.answer()).isNotNull();
                assertThat(row.answer().member()).isEqualTo(member);
            });
        }
        assertThat(Hospital.count("""
                        select count(*) from (select trace from ohms.eligibility_check group by trace having count(*) > 1) x""")).isZero();
    }

    @Test
    @DisplayName("by files waits for its answer, which counts once however often it comes, and late as well")
    void later() {
        use(TestPayer.class).answers(asked -> Optional.empty());
        payer = payer(Connection.SFTP);
        var coverage = cover("M-10");
        var id = ask(coverage);
        seconds();
        assertThat(check(id).handedOver()).isTrue();

        assertThat(arrives("no interchange")).isFalse();
        assertThat(arrives(reply(UUID.randomUUID(), "EB*1"))).isFalse();
        assertThat(arrives(reply(id, "EB*1**30"))).isTrue();
        assertThat(check(id).cover()).isEqualTo(CoverState.ACTIVE);
        assertThat(arrives(reply(id, "EB*6**30"))).isTrue();
        assertThat(check(id).cover()).isEqualTo(CoverState.ACTIVE);

        var second = ask(coverage);
        seconds();
        Hospital.clock().pass(Duration.ofHours(25));
        seconds();
        assertThat(check(second).failure()).isEqualTo("payer.no-later-answer");
        assertThat(arrives(reply(second, "EB*6"))).isTrue();
        assertThat(check(second).cover()).isEqualTo(CoverState.INACTIVE);
    }

    @Test
    @DisplayName(
            "by files answers the insurer where its answer lay, as whatever else lies there: taken, or what is wrong")
    void acknowledged() {
        var payers = use(TestPayer.class);
        payers.answers(asked -> Optional.empty());
        payer = payer(Connection.SFTP);
        var coverage = cover("M-10");
        var id = ask(coverage);
        seconds();
        var file = PayerSays.interchange("HB", answer(id, "EB*1**30"));

        assertThat(arrives(text(file))).isTrue();
        assertThat(arrives(text(file))).isTrue();
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(acknowledgments(file))
                .singleElement()
                .satisfies(one -> assertThat(one).contains("AK2*271*", "IK5*A", "AK9*A*1*1*1"));
        assertThat(check(id).cover()).isEqualTo(CoverState.ACTIVE);

        var second = ask(coverage);
        seconds();
        var wrong = PayerSays.interchange("HB", answer(second, "EB*6**30"));
        assertThat(arrives(text(wrong).replace("SE*9*0001", "SE*99*0001"))).isTrue();
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(acknowledgments(wrong))
                .singleElement()
                .satisfies(one -> assertThat(one).contains("IK5*R", "AK9*R*1*1*0"));
        assertThat(check(second).state()).isEqualTo(CheckState.REQUESTED);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    /** The 999 that lie in the drop about this interchange. */
    private static List<String> acknowledgments(byte[] file) {
        var number = InterchangeReader.read(file).interchanges().get(0).controlNumber();
        return use(TestPayer.class).heard().stream()
                .map(EligibilityIT::text)
                .filter(one -> one.contains("AK1*HB*" + Long.parseLong(number) + "*"))
                .toList();
    }

    @Test
    @DisplayName(
            "by files whose answer somebody brings: it goes to its question once, and those to no question are counted")
    void brought() {
        use(TestPayer.class).answers(asked -> Optional.empty());
        payer = payer(Connection.SFTP);
        var id = ask(cover("M-10"));
        seconds();
        var stranger = UUID.randomUUID();

        var file = PayerSays.interchange("HB", answer(id, "EB*1**30"), answer(stranger, "EB*6**30"));
        var received = PayerSays.receive(file).file().interchanges();

        assertThat(received).singleElement().satisfies(one -> {
            assertThat(one.functional()).contains("AK9*A*2*2*2~");
            assertThat(one.unread()).isEmpty();
            assertThat(one.unasked()).isOne();
        });
        var details = as(DESK, () -> use(EligibilityReading.class).check(id));
        assertThat(details.row().state()).isEqualTo(CheckState.ANSWERED);
        assertThat(details.row().cover()).isEqualTo(CoverState.ACTIVE);
        assertThat(details.response())
                .startsWith("ISA*00*")
                .contains("*T*:~", "TRN*2*" + trace(id) + "*9OHMS00000~", "GE*2*")
                .doesNotContain(trace(stranger));

        PayerSays.receive(PayerSays.interchange("HB", answer(id, "EB*6**30")));
        var again = PayerSays.receive(file).file();

        assertThat(check(id).cover()).isEqualTo(CoverState.ACTIVE);
        assertThat(again.known()).isTrue();
        assertThat(again.interchanges().get(0).unasked()).isOne();
    }

    @Test
    @DisplayName("does not take a file as its answer in which a payment stands as well")
    void beside() {
        use(TestPayer.class).answers(asked -> Optional.empty());
        payer = payer(Connection.SFTP);
        var id = ask(cover("M-10"));
        seconds();
        var payment = PayerSays.advice(PayerSays.trace(), "75", "CLP*5*1*100*75*0*12*99", "CAS*CO*45*25");

        assertThat(arrives(reply(id, "EB*1**30") + new String(payment, StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(check(id).state()).isEqualTo(CheckState.REQUESTED);
    }

    private static String trace(UUID check) {
        return check.toString().replace("-", "");
    }

    private static SetDraft answer(UUID check, String statement) {
        return new SetDraft(
                "271",
                "005010X279A1",
                List.of(
                                "BHT*0022*11*" + trace(check) + "*20261123*0800",
                                "HL*1**20*1",
                                "NM1*PR*2*HARBOR*****PI*HARB1",
                                "HL*2*1*21*1",
                                "HL*3*2*22*0",
                                "TRN*2*" + trace(check) + "*9OHMS00000",
                                statement)
                        .stream()
                        .map(PayerSays::segment)
                        .toList());
    }

    private static boolean arrives(String interchange) {
        return as(
                Actor.system("test"), () -> use(LaterAnswers.class).take(interchange.getBytes(StandardCharsets.UTF_8)));
    }

    private static String reply(UUID check, String statement) {
        var trace = trace(check);
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OHMS           *261123*0800*^*00501*000000017*0*T*:~"
                + "GS*HB*PAYER*OHMS*20261123*0800*17*X*005010X279A1~ST*271*0001*005010X279A1~"
                + "BHT*0022*11*" + trace + "*20261123*0800~HL*1**20*1~NM1*PR*2*HARBOR*****PI*HARB1~HL*2*1*21*1~"
                + "HL*3*2*22*0~TRN*2*" + trace + "*9OHMS00000~" + statement + "~SE*9*0001~GE*1*17~IEA*1*000000017~";
    }

    @Test
    @DisplayName("gives up on a node that died in between after three tries, and asks again before")
    void deadNode() throws Exception {
        use(TestPayer.class).answers(asked -> Optional.empty());
        payer = payer(Connection.SFTP);
        var id = ask(cover("M-10"));
        for (var i = 0; i < 2; i++) {
            Office.behindTheWalls("update ohms.eligibility_check set tries = tries + 1, lease_until = timestamptz '"
                    + Hospital.clock().instant().plusSeconds(60) + "' where id = '" + id + "'");
            seconds();
            assertThat(use(TestPayer.class).heard()).isEmpty();
            Hospital.clock().pass(Duration.ofMinutes(2));
        }
        seconds();
        assertThat(use(TestPayer.class).heard()).hasSize(1);

        var lost = ask(Insurers.cover(Clinic.patient(), Insurers.card(payer, null, 1, "M-30")));
        Office.behindTheWalls("update ohms.eligibility_check set tries = 3 where id = '" + lost + "'");
        seconds();
        assertThat(check(lost).failure()).isEqualTo("payer.no-answer");
    }

    @Test
    @DisplayName("is done by itself the night before a visit, once over two nodes, and again when nobody was reached")
    void atNight() throws Exception {
        var clinic = new Clinic();
        payer = payer(Connection.SFTP);
        var coverage = cover("M-10");
        Insurers.cover(patient, Insurers.card(payer, null, 2, "M-11"));
        clinic.book(patient, clinic.doctor(), Clinic.TUESDAY_9AM);
        use(TestPayer.class).answers(asked -> {
            throw new PayerSilent("payer.no-answer");
        });
        var mine = "select count(*) from ohms.eligibility_check where patient_id = '" + patient.value() + "'";

        hour("2026-11-23T23:00:00Z");
        assertThat(Hospital.count(mine)).isZero();

        Hospital.clockAt(java.time.Instant.parse("2026-11-24T01:00:00Z"));
        var rounds = new ArrayList<Callable<?>>();
        for (var i = 0; i < 4; i++) {
            rounds.add(() -> {
                Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
                return null;
            });
        }
        assertThat(Office.race(Actor.system("test"), rounds)).containsOnly("done");
        assertThat(Hospital.count(mine + " and origin = 'NIGHT' and coverage_id = '" + coverage + "'"))
                .isOne();
        assertThat(Hospital.count(mine)).isOne();
        seconds();
        assertThat(Hospital.count(mine + " and state = 'NOT_REACHED'")).isOne();

        use(TestPayer.class).answers(asked -> Optional.empty());
        hour("2026-11-24T02:00:00Z");
        seconds();
        assertThat(Hospital.count(mine + " and state = 'REQUESTED' and handed_at is not null and tries = 2"))
                .isOne();
        assertThat(Hospital.count(mine)).isOne();
    }

    private static void hour(String moment) {
        Hospital.clockAt(java.time.Instant.parse(moment));
        Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
    }

    @Test
    @DisplayName("shows in lists of what was asked, by state and by patient")
    void lists() {
        var coverage = cover("M-19");
        var id = asked(coverage).id();

        assertThat(as(DESK, () -> use(EligibilityReading.class).latest(CheckState.REJECTED, new PageRequest(0, 200)))
                        .rows())
                .extracting(CheckRow::id)
                .contains(id);
        assertThat(as(DESK, () -> use(EligibilityReading.class).of(patient)))
                .singleElement()
                .satisfies(row -> assertThat(row.patientName()).isEqualTo("Rahman, Nadia"));
    }

    @Test
    @DisplayName("shows on the day grid and in booking to those who may know, and gets stale")
    void onTheGrid() {
        var clinic = new Clinic();
        var covered = cover("M-10");
        clinic.book(patient, clinic.doctor(), Clinic.TUESDAY_9AM);
        var desk = staff("appointment.read", "patient.search", "eligibility.read");

        assertThat(mark(desk, clinic)).isEqualTo(CoverMark.NOT_ASKED);
        ask(covered);
        assertThat(mark(desk, clinic)).isEqualTo(CoverMark.ASKED);
        seconds();
        assertThat(mark(desk, clinic)).isEqualTo(CoverMark.COVERED);
        assertThat(as(desk, () -> use(AppointmentCalendar.class).cover(patient, Clinic.TUESDAY)))
                .contains(CoverMark.COVERED);
        assertThat(mark(staff("appointment.read", "patient.search"), clinic)).isNull();
        Hospital.clock().pass(Duration.ofDays(8));
        assertThat(mark(desk, clinic)).isEqualTo(CoverMark.STALE);

        var nobody = Clinic.patient();
        assertThat(as(desk, () -> use(AppointmentCalendar.class).cover(nobody, Clinic.TUESDAY)))
                .contains(CoverMark.NONE);
        patient = Clinic.patient();
        var down = cover("M-17");
        asked(down);
        assertThat(as(desk, () -> use(AppointmentCalendar.class).cover(patient, Clinic.TUESDAY)))
                .contains(CoverMark.NOT_REACHED);
    }

    private @Nullable CoverMark mark(Actor who, Clinic clinic) {
        return as(who, () -> use(AppointmentCalendar.class).day(clinic.place(), Clinic.TUESDAY, Set.of()))
                .covers()
                .get(patient);
    }

    @Test
    @DisplayName("is for those who may, and the database judges by itself")
    void guarded() throws Exception {
        var coverage = cover("M-10");
        var id = asked(coverage).id();
        var stranger = new Actor(
                Actor.Kind.CLIENT,
                new AccountId(UUID.randomUUID()),
                Set.of("eligibility.read", "eligibility.check"),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");

        assertThat(refused(stranger, () -> use(EligibilityReading.class).check(id)))
                .containsExactly("common.not-found");
        assertThat(refused(stranger, () -> use(EligibilityDesk.class).ask(coverage, null)))
                .containsExactly("common.not-found");
        assertThatThrownBy(() -> as(
                        staff("patient.search"),
                        () -> use(EligibilityReading.class).check(id)))
                .isInstanceOf(EJBAccessException.class);
        for (var who : List.of(stranger, staff("charge.read"), Hospital.guest())) {
            try (var sight = Sight.of(who)) {
                assertThat(sight.count("select count(*) from ohms.eligibility_check"))
                        .isZero();
            }
        }
        assertThatThrownBy(() -> Office.behindTheWalls(
                        "update ohms.eligibility_check set cover = 'INACTIVE' where id = '" + id + "'"))
                .hasMessageContaining("an answer stays");
    }
}
