package org.ohms.pharmacy.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.Shelf;
import org.ohms.pharmacy.stock.HandMove;
import org.ohms.pharmacy.stock.MoveStock;
import org.ohms.pharmacy.stock.MovementReason;
import org.ohms.pharmacy.stock.StockDesk;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.records.coding.Concept;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("A dispense")
class DispenseIT {
    private Counter counter;
    private Shelf shelf;

    @BeforeEach
    void open() {
        counter = new Counter();
        shelf = counter.shelf;
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long moved(UUID dispense) {
        return Hospital.count(
                "select coalesce(sum(on_hand), 0) from ohms.stock_movement where dispense_id = '" + dispense + "'");
    }

    private DispenseState state(UUID dispense) {
        return counter.details(dispense).row().state();
    }

    /** Ready to be collected, fourteen of one lot. */
    private UUID ready() {
        var lot = shelf.receives("DX-2291", 68, 100);
        var dispense = counter.of(counter.prescribes(2));
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-2291"));
        counter.labels(dispense);
        return dispense;
    }

    @Test
    @DisplayName("comes with the prescription, and goes from the eyes to the hands in five steps")
    void fiveSteps() {
        var soon = shelf.receives("DX-2291", 68, 10);
        var later = shelf.receives("DX-3118", 300, 220);
        var prescription = counter.prescribes(0);
        var dispense = counter.of(prescription);

        assertThat(as(shelf.pharmacist, () -> use(DispensingQueue.class).open()))
                .extracting(DispenseRow::id)
                .contains(dispense);
        assertThat(counter.details(dispense).row().due()).isEqualByComparingTo("14");
        counter.verifies(dispense);
        var choices = as(shelf.pharmacist, () -> use(DispensingQueue.class).choices(dispense));
        assertThat(choices)
                .singleElement()
                .satisfies(choice -> assertThat(choice.lots())
                        .extracting(one -> one.take().intValueExact())
                        .containsExactly(10, 4));
        counter.picks(dispense, false, counter.line(soon, 10, "dx-2291"), counter.line(later, 4, "DX-3118"));
        assertThat(shelf.lot(soon).free()).isEqualByComparingTo("0");
        assertThat(shelf.lot(soon).onHand()).isEqualByComparingTo("10");
        counter.labels(dispense);
        counter.handsOver(dispense);

        var details = counter.details(dispense);
        assertThat(details.row().state()).isEqualTo(DispenseState.HANDED_OVER);
        assertThat(details.course().points())
                .containsExactlyInAnyOrder(CounselPoint.HOW_TO_TAKE, CounselPoint.MISSED_DOSE);
        assertThat(details.course().note()).isEqualTo("Asked about milk");
        assertThat(details.picks()).extracting(PickRow::lot).containsExactly("DX-2291", "DX-3118");
        assertThat(moved(dispense)).isEqualTo(-14);
        assertThat(shelf.lot(soon).onHand()).isEqualByComparingTo("0");
        assertThat(shelf.lot(later).onHand()).isEqualByComparingTo("216");
        assertThat(counter.seen(prescription))
                .singleElement()
                .satisfies(seen -> assertThat(seen.row().isHandedOver()).isTrue());
    }

    @Test
    @DisplayName("is signed for by whoever takes it, drawn or with the name typed instead, and not handed over without")
    void isSignedFor() {
        var dispense = ready();
        for (var none : List.of("", " ", "x".repeat(201))) {
            assertThat(catchThrowableOfType(DomainException.class, () -> handsOver(dispense, none))
                            .refusals())
                    .extracting(Refusal::field)
                    .containsExactly("signature");
        }
        assertThat(state(dispense)).isEqualTo(DispenseState.READY);

        handsOver(dispense, " M10 20L300 40L20 199 ");
        assertThat(counter.details(dispense).course().isDrawn()).isTrue();
        assertThat(counter.details(dispense).course().signature()).isEqualTo("M10 20L300 40L20 199");

        var typed = ready();
        handsOver(typed, "M10 20L300 40\"/><script>");
        assertThat(counter.details(typed).course().isDrawn()).isFalse();
    }

    private void handsOver(UUID dispense, String signature) {
        var said = counter.toHerself(dispense);
        as(
                shelf.pharmacist,
                () -> use(Dispensing.class)
                        .handOver(new HandOver(
                                said.dispense(),
                                said.version(),
                                said.receiver(),
                                said.receiverName(),
                                said.identity(),
                                said.points(),
                                said.declined(),
                                said.note(),
                                signature)));
    }

    @Test
    @DisplayName("is handed over once, however often and from however many places it is said")
    void onceOnly() throws Exception {
        var dispense = ready();
        var said = counter.toHerself(dispense);
        var pool = Executors.newFixedThreadPool(8);
        var done = 0;
        try {
            var tries = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 16; i++) {
                tries.add(pool.submit(() -> {
                    as(shelf.pharmacist, () -> {
                        use(Dispensing.class).handOver(said);
                        return null;
                    });
                    return true;
                }));
            }
            for (var one : tries) {
                done += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(done).isEqualTo(16);
        assertThat(moved(dispense)).isEqualTo(-14);
        assertThatThrownBy(() ->
                        as(staff(Shelf.PHARMACIST), () -> use(Dispensing.class).handOver(said)))
                .hasMessageContaining("common.changed-meanwhile");
    }

    @Test
    @DisplayName("that nobody labels in time goes back to the shelf, and is picked anew")
    void setAsideForATime() {
        var lot = shelf.receives("DX-31", 68, 100);
        var dispense = counter.of(counter.prescribes(0));
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-31"));
        var until = counter.details(dispense).course().reservedUntil();

        assertThat(until).isEqualTo(Hospital.clock().instant().plus(Duration.ofHours(4)));
        Hospital.clock().pass(Duration.ofHours(3));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(shelf.lot(lot).reserved()).isEqualByComparingTo("14");

        Hospital.clock().pass(Duration.ofHours(2));
        assertThatThrownBy(() -> counter.labels(dispense)).hasMessageContaining("dispense.set-aside-no-more");
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));

        assertThat(shelf.lot(lot).reserved()).isEqualByComparingTo("0");
        assertThat(state(dispense)).isEqualTo(DispenseState.VERIFIED);
        assertThat(counter.details(dispense).course().lapsedAt())
                .isEqualTo(Hospital.clock().instant());
        counter.picks(dispense, false, counter.line(lot, 14, "DX-31"));
        counter.labels(dispense);
        counter.handsOver(dispense);
        assertThat(moved(dispense)).isEqualTo(-14);
        assertThat(counter.details(dispense).course().lapsedAt()).isNull();
    }

    @Test
    @DisplayName("that nobody collects in time is not handed over from the shelf it goes back to")
    void notCollected() {
        var dispense = ready();
        Hospital.clock().pass(Duration.ofDays(13));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(state(dispense)).isEqualTo(DispenseState.READY);

        Hospital.clock().pass(Duration.ofDays(2));

        assertThatThrownBy(() -> counter.handsOver(dispense)).hasMessageContaining("dispense.set-aside-no-more");
        assertThatThrownBy(() -> behindTheWalls("update ohms.medication_dispense set state = 'HANDED_OVER',"
                        + " receiver = 'PATIENT', receiver_identity = 'NAME', counselled = true, ended_by = verified_by,"
                        + " ended_at = reserved_until + interval '1 second' where id = '" + dispense + "'"))
                .hasMessageContaining("medication_dispense_in_time");
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(state(dispense)).isEqualTo(DispenseState.VERIFIED);
        assertThat(Hospital.count(
                        "select count(*) from ohms.dispense_pick where state = 'SET_ASIDE' and dispense_id = '"
                                + dispense + "'"))
                .isZero();
    }

    @Test
    @DisplayName("is found by the number on its label, for a return")
    void byItsNumber() {
        var dispense = ready();
        counter.handsOver(dispense);
        var number = counter.details(dispense).row().number();

        assertThat(as(shelf.pharmacist, () -> use(DispensingQueue.class).numbered(" rx-" + number)))
                .extracting(DispenseRow::id)
                .isEqualTo(dispense);
        assertThatThrownBy(() ->
                        as(shelf.pharmacist, () -> use(DispensingQueue.class).numbered("999999999999999999")))
                .hasMessageContaining("dispense.number-unknown");
        assertThatThrownBy(() ->
                        as(shelf.pharmacist, () -> use(DispensingQueue.class).numbered("RX-12 or so")))
                .hasMessageContaining("dispense.number-wrong");
        assertThat(as(shelf.pharmacist, () -> use(DispensingQueue.class).waitTarget()))
                .isEqualTo(20);
        assertThatThrownBy(() ->
                        as(counter.doctor, () -> use(DispensingQueue.class).numbered("1")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("is given in part, and what is owed waits as another one")
    void part() {
        var lot = shelf.receives("DX-5", 68, 10);
        var prescription = counter.prescribes(0);
        var dispense = counter.of(prescription);
        counter.verifies(dispense);
        assertThatThrownBy(() -> counter.picks(dispense, false, counter.line(lot, 10, "DX-5")))
                .hasMessageContaining("dispense.too-little");
        counter.picks(dispense, true, counter.line(lot, 10, "DX-5"));
        counter.labels(dispense);
        counter.handsOver(dispense);

        var rest = counter.details(counter.of(prescription)).row();
        assertThat(rest.isRest()).isTrue();
        assertThat(rest.due()).isEqualByComparingTo("4");
        assertThat(rest.state()).isEqualTo(DispenseState.WAITING);
        assertThat(moved(dispense)).isEqualTo(-10);
    }

    @Test
    @DisplayName("is picked from the lot that expires first, each read from its pack, or not at all")
    void firstToExpire() throws SQLException {
        var soon = shelf.receives("DX-6", 68, 20);
        var later = shelf.receives("DX-7", 300, 20);
        var gone = shelf.receives("DX-8", 5, 20);
        behindTheWalls("set session_replication_role = replica; update ohms.stock_lot set expires = current_date - 2"
                + " where id = '" + gone + "'");
        var dispense = counter.of(counter.prescribes(0));
        counter.verifies(dispense);

        assertThatThrownBy(() -> counter.picks(dispense, false, counter.line(later, 14, "DX-7")))
                .hasMessageContaining("dispense.first-to-expire");
        assertThatThrownBy(() -> counter.picks(dispense, false, counter.line(soon, 14, "DX-7")))
                .hasMessageContaining("dispense.other-lot");
        assertThatThrownBy(() -> counter.picks(dispense, false, counter.line(gone, 14, "DX-8")))
                .hasMessageContaining("stock.not-sound");
        assertThatThrownBy(() -> counter.picks(dispense, false, counter.line(soon, 15, "DX-6")))
                .hasMessageContaining("dispense.too-much");
        assertThat(shelf.lot(soon).reserved()).isEqualByComparingTo("0");
        as(
                shelf.pharmacist,
                () -> use(Dispensing.class)
                        .pick(new PickMedicine(
                                dispense,
                                counter.version(dispense),
                                shelf.item,
                                List.of(counter.line(later, 14, "(01)04006381333931(17)270131(10)DX-7")),
                                "The first box is damaged",
                                false)));

        assertThat(counter.details(dispense).course().pickReason()).isEqualTo("The first box is damaged");
    }

    @Test
    @DisplayName("is of the medicine that was prescribed and of no other")
    void otherMedicine() {
        var other = new Shelf();
        var lot = other.receives("DX-9", 60, 100);
        var dispense = counter.of(counter.prescribes(0));
        counter.verifies(dispense);

        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(Dispensing.class)
                                .pick(new PickMedicine(
                                        dispense,
                                        counter.version(dispense),
                                        other.item,
                                        List.of(new PickLine(lot, other.place, BigDecimal.valueOf(14), "DX-9")),
                                        null,
                                        false))))
                .hasMessageContaining("dispense.other-medicine");
    }

    @Test
    @DisplayName("asks for two identifiers and for a judgement before it is verified")
    void eyes() {
        var dispense = counter.of(counter.prescribes(0));
        var version = counter.version(dispense);

        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(Dispensing.class)
                                .verify(new VerifyDispense(dispense, version, Set.of(Identifier.NAME), true))))
                .hasMessageContaining("dispense.two-identifiers");
        assertThat(counter.details(dispense).isToBeLookedInto()).isTrue();
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(Dispensing.class).verify(new VerifyDispense(dispense, version, Counter.TWO, false))))
                .hasMessageContaining("dispense.not-looked-into");
        assertThat(state(dispense)).isEqualTo(DispenseState.WAITING);
    }

    @Test
    @DisplayName("goes back when the chart says by now what the prescriber never heard")
    void newStop() {
        counter = new Counter(new Shelf("clarithromycin", false));
        var dispense = counter.of(counter.prescribes(0));
        as(
                counter.doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                counter.ward.patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE,
                                        Concept.of("simvastatin"),
                                        null,
                                        null,
                                        null)));

        assertThat(counter.details(dispense).newStops()).isNotEmpty();
        assertThatThrownBy(() -> counter.verifies(dispense)).hasMessageContaining("dispense.new-stop");
    }

    @Test
    @DisplayName("is held for a doubt that the prescriber hears of and answers, and what was picked goes back")
    void doubt() {
        var lot = shelf.receives("DX-10", 60, 100);
        var prescription = counter.prescribes(0);
        var dispense = counter.of(prescription);
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-10"));

        as(
                shelf.pharmacist,
                () -> use(Dispensing.class).hold(dispense, counter.version(dispense), "Is 500 mg twice meant?"));

        assertThat(shelf.lot(lot).reserved()).isEqualByComparingTo("0");
        assertThat(state(dispense)).isEqualTo(DispenseState.HELD);
        assertThatThrownBy(() -> counter.verifies(dispense)).hasMessageContaining("dispense.not-now");
        assertThat(as(counter.doctor, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("dispense.doubt");
        var seen = counter.seen(prescription).get(0);
        assertThat(seen.course().doubt()).isEqualTo("Is 500 mg twice meant?");
        as(
                counter.doctor,
                () -> use(PatientDispenses.class)
                        .answer(counter.ward.patient, dispense, seen.row().version(), "Yes, for a week"));
        assertThat(state(dispense)).isEqualTo(DispenseState.WAITING);
        assertThat(counter.details(dispense).course().answer()).isEqualTo("Yes, for a week");
    }

    @Test
    @DisplayName("ends with the prescription, and its stock is free again")
    void endsWithThePrescription() {
        var lot = shelf.receives("DX-11", 60, 100);
        var prescription = counter.prescribes(0);
        var dispense = counter.of(prescription);
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "DX-11"));
        counter.labels(dispense);
        var said = counter.toHerself(dispense);

        as(
                counter.doctor,
                () -> use(PrescriptionDesk.class)
                        .stop(counter.ward.patient, prescription, 1, StopReason.SIDE_EFFECT, null));

        assertThat(state(dispense)).isEqualTo(DispenseState.CANCELLED);
        assertThat(shelf.lot(lot).free()).isEqualByComparingTo("100");
        assertThatThrownBy(
                        () -> as(shelf.pharmacist, () -> use(Dispensing.class).handOver(said)))
                .isInstanceOf(DomainException.class);
        assertThat(moved(dispense)).isZero();
    }

    @Test
    @DisplayName("is repeated as often as was prescribed")
    void repeats() {
        var lot = shelf.receives("DX-12", 60, 100);
        var prescription = counter.prescribes(1);
        for (var fill = 1; fill <= 2; fill++) {
            var dispense = counter.of(prescription);
            assertThat(counter.details(dispense).row().fill()).isEqualTo(fill);
            counter.verifies(dispense);
            counter.picks(dispense, false, counter.line(lot, 14, "DX-12"));
            counter.labels(dispense);
            counter.handsOver(dispense);
            if (fill == 1) {
                as(shelf.pharmacist, () -> use(Dispensing.class).repeat(dispense));
                assertThatThrownBy(() ->
                                as(shelf.pharmacist, () -> use(Dispensing.class).repeat(dispense)))
                        .hasMessageContaining("dispense.under-way");
            }
        }

        assertThatThrownBy(
                        () -> as(shelf.pharmacist, () -> use(Dispensing.class).repeat(counter.of(prescription))))
                .hasMessageContaining("dispense.no-repeats-left");
    }

    @Test
    @DisplayName("is told to the patient, who reads how far it is, and stands in the copy of the record")
    void patient() {
        var herself = counter.ward.herself();
        var dispense = ready();

        assertThat(as(herself, () -> use(OwnDispenses.class).mine()))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(DispenseState.READY));
        assertThat(as(herself, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("dispense.ready");
        counter.handsOver(dispense);
        assertThat(Hospital.asSystem(() -> use(RoomOfDispenses.class).entries(counter.ward.patient)))
                .hasSize(1);
    }

    @Test
    @DisplayName("opens to the pharmacy what the work needs while it lasts, and is nothing to strangers")
    void walls() throws SQLException {
        var dispense = ready();
        var whose = " where patient_id = '" + counter.ward.patient + "'";
        try (var sight = Sight.of(shelf.pharmacist)) {
            for (var table : List.of(
                    "medication_dispense",
                    "dispense_pick",
                    "medication_request",
                    "medication_statement",
                    "allergy_answer")) {
                assertThat(sight.count("select count(*) from ohms." + table + whose))
                        .as(table)
                        .isPositive();
            }
            var others = " where patient_id = '" + new Counter(shelf).ward.patient + "'";
            assertThat(sight.count("select count(*) from ohms.allergy_answer" + others))
                    .isZero();
        }
        counter.handsOver(dispense);
        try (var sight = Sight.of(shelf.pharmacist)) {
            assertThat(sight.count("select count(*) from ohms.medication_statement" + whose))
                    .isZero();
            assertThat(sight.count("select count(*) from ohms.allergy_answer" + whose))
                    .isZero();
        }
        try (var sight = Sight.of(counter.ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.medication_dispense" + whose))
                    .isZero();
            assertThat(sight.count("select count(*) from ohms.dispense_pick" + whose))
                    .isZero();
        }
        assertThatThrownBy(() ->
                        as(counter.doctor, () -> use(DispensingQueue.class).dispense(dispense)))
                .satisfies(thrown -> assertThat(thrown instanceof EJBAccessException ? thrown : thrown.getCause())
                        .isInstanceOf(EJBAccessException.class));
        assertThatThrownBy(() ->
                        as(shelf.pharmacist, () -> use(DispensingQueue.class).dispense(UUID.randomUUID())))
                .hasMessageContaining("common.not-found");
        var stranger = staff(counter.ward.stranger.account(), "patient.search", "chart.read", "prescription.write");
        assertThatThrownBy(() -> as(
                        stranger,
                        () -> use(PatientDispenses.class).answer(counter.ward.patient, dispense, 1, "Let me in")))
                .hasMessageContaining("access.not-in-care");
    }

    @Test
    @DisplayName("of a controlled medicine is seen by somebody else before it leaves the house")
    void witness() {
        counter = new Counter(
                new Shelf("guardamol " + UUID.randomUUID().toString().substring(0, 8), true));
        shelf = counter.shelf;
        var lot = shelf.receives("CD-1", 60, 20);
        var dispense = counter.of(counter.prescribes(0));
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "CD-1"));
        counter.labels(dispense);
        var colleague = staff(Shelf.PHARMACIST);

        assertThatThrownBy(() -> counter.handsOver(dispense)).hasMessageContaining("dispense.witness-missing");
        assertThatThrownBy(() ->
                        as(shelf.pharmacist, () -> use(Dispensing.class).witness(dispense, counter.version(dispense))))
                .hasMessageContaining("dispense.witness-is-another");
        as(colleague, () -> use(Dispensing.class).witness(dispense, counter.version(dispense)));
        assertThatThrownBy(() -> as(colleague, () -> use(Dispensing.class).handOver(counter.toHerself(dispense))))
                .hasMessageContaining("dispense.witness-is-another");
        counter.handsOver(dispense);

        assertThat(Hospital.count("select count(*) from ohms.stock_movement where dispense_id = '" + dispense
                        + "' and witness = '" + colleague.account() + "'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(StockDesk.class)
                                .move(new MoveStock(
                                        UUID.randomUUID(),
                                        HandMove.WRITE_OFF,
                                        lot,
                                        shelf.place,
                                        BigDecimal.ONE,
                                        MovementReason.LOST,
                                        null))))
                .hasMessageContaining("stock.controlled");
    }

    private TakeBack back(UUID dispense, ReturnKind kind, int quantity) {
        var pick = counter.details(dispense).picks().get(0).id();
        return new TakeBack(
                UUID.randomUUID(), dispense, pick, kind, BigDecimal.valueOf(quantity), "It was the wrong box");
    }

    @Test
    @DisplayName("comes back into quarantine from home, to the shelf from the counter, and never more than was given")
    void returns() {
        var dispense = ready();
        counter.handsOver(dispense);
        var lot = shelf.lots().get(0).lot();
        var fromHome = back(dispense, ReturnKind.BROUGHT_BACK, 4);

        as(shelf.pharmacist, () -> use(DispenseReturns.class).takeBack(fromHome));
        as(shelf.pharmacist, () -> use(DispenseReturns.class).takeBack(fromHome));
        assertThat(shelf.lot(lot).quarantined()).isEqualByComparingTo("4");
        assertThat(shelf.lot(lot).onHand()).isEqualByComparingTo("86");
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(DispenseReturns.class).takeBack(back(dispense, ReturnKind.REVERSED, 11))))
                .hasMessageContaining("dispense.too-much-back");
        as(shelf.pharmacist, () -> use(DispenseReturns.class).takeBack(back(dispense, ReturnKind.REVERSED, 10)));

        assertThat(shelf.lot(lot).onHand()).isEqualByComparingTo("96");
        assertThat(as(shelf.pharmacist, () -> use(DispenseReturns.class).of(dispense)))
                .extracting(ReturnRow::why)
                .containsOnly("It was the wrong box")
                .hasSize(2);
        var waiting = counter.of(counter.prescribes(0));
        assertThatThrownBy(() -> as(
                        shelf.pharmacist,
                        () -> use(DispenseReturns.class)
                                .takeBack(new TakeBack(
                                        UUID.randomUUID(),
                                        waiting,
                                        UUID.randomUUID(),
                                        ReturnKind.REVERSED,
                                        BigDecimal.ONE,
                                        "Nothing was given"))))
                .hasMessageContaining("dispense.not-now");
    }

    @Test
    @DisplayName("is found by its lot when the maker calls that back, and nothing of it leaves the house any more")
    void recall() {
        var herself = counter.ward.herself();
        var dispense = ready();
        counter.handsOver(dispense);
        var lot = shelf.lots().get(0).lot();
        var next = counter.of(counter.prescribes(0));
        counter.verifies(next);
        counter.picks(next, false, counter.line(lot, 14, "DX-2291"));
        counter.labels(next);

        assertThatThrownBy(() ->
                        as(shelf.pharmacist, () -> use(LotRecipients.class).tell(lot)))
                .hasMessageContaining("stock.not-recalled");
        as(shelf.pharmacist, () -> use(StockDesk.class).recall(lot));

        assertThatThrownBy(() -> counter.handsOver(next)).hasMessageContaining("stock.not-sound");
        assertThat(as(shelf.pharmacist, () -> use(LotRecipients.class).of(lot)))
                .extracting(DispenseRow::id)
                .containsExactly(dispense);
        assertThat(as(shelf.pharmacist, () -> use(LotRecipients.class).tell(lot)))
                .isEqualTo(1);
        assertThat(as(herself, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("dispense.recalled");
    }

    @Test
    @DisplayName("stays as it was once it was handed over")
    void stays() {
        var dispense = ready();
        counter.handsOver(dispense);

        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.medication_dispense set given = 1 where id = '" + dispense + "'"))
                .hasMessageContaining("stays as it was");
        assertThatThrownBy(() -> behindTheWalls(
                        "update ohms.medication_dispense set state = 'READY' where id = '" + dispense + "'"))
                .hasMessageContaining("does not go from");
        assertThatThrownBy(() -> behindTheWalls(
                        "update ohms.dispense_pick set quantity = 1 where dispense_id = '" + dispense + "'"))
                .hasMessageContaining("stays as it was");
    }
}
