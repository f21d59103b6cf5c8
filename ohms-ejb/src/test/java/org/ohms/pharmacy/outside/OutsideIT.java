package org.ohms.pharmacy.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.pharmacy.Counter;
import org.ohms.pharmacy.dispensing.DispenseSeen;
import org.ohms.pharmacy.dispensing.DispenseState;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.prescribing.medicine.MedicineDraft;
import org.ohms.prescribing.medicine.MedicineOrigin;
import org.ohms.prescribing.medicine.StopReason;
import org.ohms.prescribing.prescription.AlertAnswer;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.AlertReply;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.prescribing.prescription.PrescriptionDesk;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.records.coding.Concept;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;
import org.ohms.testing.TestTarget;

@DisplayName("A prescription that is collected outside")
class OutsideIT {
    private static final String URL = "https://pharmacy.partner.invalid/prescriptions";

    private final TestTarget target = use(TestTarget.class);
    private Counter counter;
    private OutsidePharmacySecret pharmacy;
    private UUID prescription;

    @BeforeEach
    void open() {
        target.reset();
        counter = new Counter();
        pharmacy = pharmacy();
        prescription = counter.prescribes(0);
    }

    @AfterEach
    void forget() {
        target.reset();
        Hospital.asSystem(() -> use(EntityManager.class)
                .createNativeQuery("delete from outbox where channel = 'outside-pharmacy'")
                .executeUpdate());
    }

    private static OutsidePharmacySecret pharmacy() {
        return as(
                staff("outside-pharmacy.manage"),
                () -> use(OutsidePharmacyDesk.class)
                        .add(new OutsidePharmacyDraft(
                                "Corner " + UUID.randomUUID(), "1 High Street", "1234567", null, URL)));
    }

    private UUID sends() {
        return as(
                counter.doctor,
                () -> use(OutsideDesk.class).send(counter.ward.patient, prescription, pharmacy.pharmacy()));
    }

    private void takesBack(UUID away) {
        as(
                counter.doctor,
                () -> use(OutsideDesk.class).takeBack(counter.ward.patient, away, row().version(), "Moved away"));
    }

    private OutsideRow row() {
        return rows().get(0);
    }

    private List<OutsideRow> rows() {
        return as(counter.doctor, () -> use(OutsideDesk.class).of(counter.ward.patient, prescription));
    }

    private static void courier() {
        for (var round = 0; round < 3; round++) {
            Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
        }
    }

    private static String event(UUID id, UUID away, String status, int minutes, @Nullable String reason) {
        var body = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("prescription", away.toString())
                .add("status", status)
                .add(
                        "occurredAt",
                        Hospital.clock()
                                .instant()
                                .plus(Duration.ofMinutes(minutes))
                                .toString());
        return (reason == null ? body : body.add("reason", reason)).build().toString();
    }

    private void says(UUID away, String status, int minutes, @Nullable String reason) {
        receives(pharmacy, event(UUID.randomUUID(), away, status, minutes, reason));
    }

    private static void receives(OutsidePharmacySecret from, String body) {
        receives(from, body, Hospital.clock().instant());
    }

    private static void receives(OutsidePharmacySecret from, String body, Instant at) {
        var headers = MessageSignature.headers(from.secret(), UUID.randomUUID(), at, body);
        as(
                Hospital.guest(),
                () -> use(OutsideInbox.class)
                        .receive(
                                from.pharmacy(),
                                headers.get(MessageSignature.TIMESTAMP),
                                headers.get(MessageSignature.SIGNATURE),
                                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String code(Callable<?> work, Actor actor) {
        return catchThrowableOfType(DomainException.class, () -> as(actor, work))
                .refusals()
                .get(0)
                .code();
    }

    private static long events(UUID away) {
        return Hospital.count("select count(*) from ohms.outside_pharmacy_event where outside_id = '" + away + "'");
    }

    @Test
    @DisplayName("goes out as one signed FHIR message, and leaves the counter of the house")
    void goesOut() {
        var away = sends();
        assertThat(row().state()).isEqualTo(OutsideState.WAITING);
        assertThat(counter.seen(prescription))
                .extracting(DispenseSeen::row)
                .allMatch(one -> one.state() == DispenseState.CANCELLED);
        courier();

        assertThat(row().state()).isEqualTo(OutsideState.SENT);
        assertThat(target.calls()).hasSize(1);
        var call = target.calls().get(0);
        assertThat(call.url()).isEqualTo(URL);
        assertThat(call.headers().get(MessageSignature.ID)).isEqualTo(away.toString());
        assertThat(MessageSignature.holds(
                        pharmacy.secret(),
                        call.headers().get(MessageSignature.TIMESTAMP),
                        call.headers().get(MessageSignature.SIGNATURE),
                        call.body(),
                        Hospital.clock().instant()))
                .isTrue();
        try (var reader = Json.createReader(new StringReader(call.body()))) {
            var bundle = reader.readObject();
            assertThat(bundle.getString("type")).isEqualTo("message");
            assertThat(bundle.getJsonArray("entry"))
                    .extracting(entry ->
                            entry.asJsonObject().getJsonObject("resource").getString("resourceType"))
                    .containsExactly("MessageHeader", "MedicationRequest", "Patient", "Practitioner");
            var request = bundle.getJsonArray("entry").getJsonObject(1).getJsonObject("resource");
            assertThat(request.getJsonObject("medicationCodeableConcept").getString("text"))
                    .contains(counter.shelf.ingredient);
            assertThat(request.getJsonObject("dispenseRequest")
                            .getJsonObject("quantity")
                            .getInt("value"))
                    .isEqualTo(14);
        }
    }

    @Test
    @DisplayName(
            "goes there by itself when the place was chosen while signing, and that place is the patient's usual one")
    void chosenWhileSigning() {
        prescription = counter.prescribes(0, pharmacy.pharmacy());
        courier();

        assertThat(row().state()).isEqualTo(OutsideState.SENT);
        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.url()).isEqualTo(URL));
        assertThat(counter.seen(prescription))
                .extracting(DispenseSeen::row)
                .allMatch(one -> one.state() == DispenseState.CANCELLED);
        pharmacy();
        var places = as(counter.doctor, () -> use(OutsideDesk.class).places(counter.ward.patient));
        assertThat(places.get(0).id()).isEqualTo(pharmacy.pharmacy());
        assertThat(places).filteredOn(OutsidePlace::usual).hasSize(1);
        assertThat(code(
                        () -> use(OutsideDesk.class).places(counter.ward.patient),
                        staff("patient.search", "prescription.write")))
                .isEqualTo("access.not-in-care");
    }

    @Test
    @DisplayName("is not signed for a place that is unknown or takes nothing any more; nothing is left of it")
    void chosenWrongly() {
        var before = Hospital.count(
                "select count(*) from ohms.medication_request where patient_id = '" + counter.ward.patient + "'");
        var unknown = catchThrowableOfType(DomainException.class, () -> counter.prescribes(0, UUID.randomUUID()));
        assertThat(unknown.refusals()).extracting(Refusal::field).containsExactly("collectAt");
        ends();
        var ended = catchThrowableOfType(DomainException.class, () -> counter.prescribes(0, pharmacy.pharmacy()));
        assertThat(ended.refusals()).extracting(Refusal::code).containsExactly("outside.pharmacy-ended");
        assertThat(Hospital.count("select count(*) from ohms.medication_request where patient_id = '"
                        + counter.ward.patient + "'"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("and waits for a second prescriber goes out when that one has answered for it, and not before")
    void secondPrescriber() {
        prescription = keepsTogether();
        courier();
        assertThat(rows()).isEmpty();
        assertThat(target.calls()).isEmpty();
        assertThat(code(this::sends, counter.doctor)).isEqualTo("outside.not-valid");

        confirms();
        courier();

        assertThat(row().state()).isEqualTo(OutsideState.SENT);
        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("clarithromycin"));
        assertThat(counter.seen(prescription))
                .extracting(DispenseSeen::row)
                .allMatch(one -> one.state() == DispenseState.CANCELLED);
    }

    @Test
    @DisplayName(
            "at a place that ended before the second prescriber answered waits in the house, and who signed hears of it")
    void endedMeanwhile() {
        prescription = keepsTogether();
        ends();
        confirms();
        courier();

        assertThat(rows()).isEmpty();
        assertThat(target.calls()).isEmpty();
        assertThat(counter.seen(prescription))
                .extracting(DispenseSeen::row)
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(DispenseState.WAITING));
        assertThat(as(counter.doctor, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("outside.back");
        counter.verifies(counter.of(prescription));
        assertThat(code(this::sends, counter.doctor)).isEqualTo("outside.pharmacy-ended");
    }

    /** Signed for the place outside, beside a medicine it should not be taken with: somebody else has to answer for it. */
    private UUID keepsTogether() {
        var patient = counter.ward.patient;
        as(
                counter.doctor,
                () -> use(MedicineDesk.class)
                        .add(
                                patient,
                                new MedicineDraft(
                                        MedicineOrigin.PRESCRIBED_ELSEWHERE,
                                        Concept.of("simvastatin 40 mg tablet"),
                                        null,
                                        null,
                                        null)));
        var wanted = Wanted.tablets(patient, "clarithromycin")
                .because("Chest infection")
                .collectedAt(pharmacy.pharmacy())
                .wanted();
        var kept = new AlertReply(AlertAnswer.KEPT, null, "No other antibiotic is borne", null);
        return as(counter.doctor, () -> {
            var alerts = use(Prescribing.class).check(wanted).alerts();
            return use(Prescribing.class)
                    .sign(
                            wanted,
                            new AlertReplies(
                                    alerts.stream()
                                            .filter(alert -> !alert.isNote())
                                            .collect(Collectors.toMap(SafetyAlert::key, alert -> kept)),
                                    true));
        });
    }

    private void confirms() {
        var colleague = staff(counter.ward.colleaguesAccount, "patient.search", "chart.read", "prescription.write");
        as(colleague, () -> {
            var desk = use(PrescriptionDesk.class);
            var version =
                    desk.prescription(counter.ward.patient, prescription).row().version();
            desk.confirm(counter.ward.patient, prescription, version);
        });
    }

    @Test
    @DisplayName(
            "is tried again with the same id while the pharmacy does not take it, and is shown as not reached at last")
    void notReached() {
        target.answers(503);
        var away = sends();
        for (var tries = 0; tries < 12; tries++) {
            courier();
            Hospital.clock().pass(Duration.ofHours(2));
        }

        assertThat(target.calls())
                .hasSize(10)
                .allMatch(call -> away.toString().equals(call.headers().get(MessageSignature.ID)));
        assertThat(row().unreached()).isTrue();
        assertThat(row().state()).isEqualTo(OutsideState.WAITING);
        takesBack(away);
        for (var tries = 0; tries < 12; tries++) {
            courier();
            Hospital.clock().pass(Duration.ofHours(2));
        }
        assertThat(row().isToBeSettled()).isTrue();
        as(counter.doctor, () -> use(OutsideDesk.class).settle(counter.ward.patient, away, row().version()));
        assertThat(row().isFree()).isTrue();
    }

    @Test
    @DisplayName("is followed by what the pharmacy says, whatever order it comes in, each event once")
    void followed() {
        var away = sends();
        courier();
        var received = event(UUID.randomUUID(), away, "received", 0, null);
        receives(pharmacy, received);
        receives(pharmacy, received);
        assertThat(events(away)).isEqualTo(1);
        assertThat(row().state()).isEqualTo(OutsideState.RECEIVED);

        says(away, "in-preparation", 0, null);
        says(away, "received", 1, null);
        assertThat(row().state()).isEqualTo(OutsideState.PREPARING);
        says(away, "partly-dispensed", 2, null);
        says(away, "received", 1, null);
        assertThat(row().state()).isEqualTo(OutsideState.PARTLY);
        says(away, "dispensed", 4, null);
        says(away, "partly-dispensed", 3, null);
        says(away, "refused", 4, "Too late");
        assertThat(row().state()).isEqualTo(OutsideState.DISPENSED);
        assertThat(events(away)).isEqualTo(8);
    }

    @Test
    @DisplayName("comes back when it is refused or not collected, with the reason; the doctor hears of it")
    void comesBack() {
        var away = sends();
        courier();
        says(away, "refused", 0, "Not in stock");

        assertThat(row().state()).isEqualTo(OutsideState.REFUSED);
        assertThat(row().said()).isEqualTo("Not in stock");
        assertThat(as(counter.doctor, () -> use(OutsideDesk.class).of(counter.ward.patient)))
                .contains(row());
        assertThat(as(counter.doctor, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("outside.back");
        as(counter.doctor, () -> use(OutsideDesk.class).collectHere(counter.ward.patient, prescription));
        var again = counter.of(prescription);
        counter.verifies(again);
        assertThat(counter.details(again).row().state()).isEqualTo(DispenseState.VERIFIED);

        says(away, "dispensed", 1, null);
        assertThat(row().state()).isEqualTo(OutsideState.CONTRADICTED);
        var lot = counter.shelf.receives("OUT-1", 60, 20);
        assertThatThrownBy(() -> counter.picks(again, false, counter.line(lot, 14, "OUT-1")))
                .hasMessageContaining("dispense.elsewhere");
    }

    @Test
    @DisplayName("of which some was given before the rest was not collected is given nowhere else")
    void partlyGiven() {
        var away = sends();
        courier();
        says(away, "not-collected", 3, null);
        assertThat(row().isFree()).isTrue();
        says(away, "partly-dispensed", 1, null);

        assertThat(row().state()).isEqualTo(OutsideState.NOT_COLLECTED);
        assertThat(row().isFree()).isFalse();
        assertThat(code(
                        () -> {
                            use(OutsideDesk.class).collectHere(counter.ward.patient, prescription);
                            return null;
                        },
                        counter.doctor))
                .isEqualTo("outside.not-now");
    }

    @Test
    @DisplayName("is asked for back when it is cancelled, and stays there until the pharmacy says so")
    void cancelled() {
        var away = sends();
        courier();
        var version = as(
                counter.doctor,
                () -> use(PrescriptionDesk.class)
                        .prescription(counter.ward.patient, prescription)
                        .row()
                        .version());
        as(
                counter.doctor,
                () -> use(PrescriptionDesk.class)
                        .stop(counter.ward.patient, prescription, version, StopReason.OTHER, null));
        courier();

        assertThat(row().state()).isEqualTo(OutsideState.TAKING_BACK);
        assertThat(target.calls()).hasSize(2);
        assertThat(target.calls().get(1).body())
                .contains("prescription-cancel")
                .contains("\"status\":\"cancelled\"")
                .contains(away.toString());
        says(away, "received", 0, null);
        assertThat(row().state()).isEqualTo(OutsideState.TAKING_BACK);
        says(away, "withdrawn", 1, null);
        assertThat(row().state()).isEqualTo(OutsideState.TAKEN_BACK);
    }

    @Test
    @DisplayName("does not go out any more when it is taken back before; the pharmacy is asked all the same")
    void takenBackBefore() {
        var away = sends();
        takesBack(away);
        courier();

        assertThat(target.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("prescription-cancel"));
        assertThat(code(
                        () -> {
                            use(OutsideDesk.class).settle(counter.ward.patient, away, row().version());
                            return null;
                        },
                        counter.doctor))
                .isEqualTo("outside.not-now");
    }

    @Test
    @DisplayName("hears nobody but the pharmacy it went to: nothing forged, old, of another or without sense")
    void forged() {
        var away = sends();
        courier();
        var body = event(UUID.randomUUID(), away, "dispensed", 0, null);
        var stranger = pharmacy();
        var guessed = new OutsidePharmacySecret(pharmacy.pharmacy(), "guessed");

        assertThatThrownBy(() -> receives(guessed, body)).hasMessageContaining("outside.forged");
        assertThatThrownBy(() ->
                        receives(pharmacy, body, Hospital.clock().instant().minus(Duration.ofMinutes(6))))
                .hasMessageContaining("outside.forged");
        assertThatThrownBy(() -> receives(new OutsidePharmacySecret(UUID.randomUUID(), "none"), body))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> receives(stranger, body)).hasMessageContaining("common.not-found");
        var nonsense = catchThrowableOfType(
                DomainException.class,
                () -> receives(pharmacy, "{\"id\":\"1\",\"status\":\"eaten\",\"quantity\":\"all\"}"));
        assertThat(nonsense.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("id", "prescription", "status", "occurredAt", "quantity");
        assertThatThrownBy(() -> receives(pharmacy, "[1]")).hasMessageContaining("common.malformed");
        assertThatThrownBy(() -> says(away, "refused", 0, null)).hasMessageContaining("common.required");
        assertThat(row().state()).isEqualTo(OutsideState.SENT);
        assertThat(events(away)).isZero();
    }

    @Test
    @DisplayName("is not sent when it was given here, is controlled or outside already, nor to a pharmacy that ended")
    void refusals() {
        sends();
        assertThat(code(this::sends, counter.doctor)).isEqualTo("outside.under-way");

        var lot = counter.shelf.receives("OUT-2", 60, 20);
        prescription = counter.prescribes(1);
        var dispense = counter.of(prescription);
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, 14, "OUT-2"));
        counter.labels(dispense);
        counter.handsOver(dispense);
        assertThat(code(this::sends, counter.doctor)).isEqualTo("outside.given-here");

        prescription = counter.prescribes(0);
        ends();
        assertThat(code(this::sends, counter.doctor)).isEqualTo("outside.pharmacy-ended");
        assertThat(code(
                        () -> use(OutsideDesk.class).of(counter.ward.patient, prescription),
                        staff("patient.search", "chart.read")))
                .isEqualTo("access.not-in-care");
    }

    private void ends() {
        as(staff("outside-pharmacy.manage"), () -> {
            var desk = use(OutsidePharmacyDesk.class);
            var version = desk.pharmacies().stream()
                    .filter(one -> one.id().equals(pharmacy.pharmacy()))
                    .findFirst()
                    .orElseThrow()
                    .version();
            desk.end(pharmacy.pharmacy(), version);
        });
    }

    @Test
    @DisplayName("is collected in one place, also when the counter and the doctor act in the same moment")
    void races() throws Exception {
        for (var round = 0; round < 5; round++) {
            prescription = counter.prescribes(0);
            var dispense = counter.of(prescription);
            var pool = Executors.newFixedThreadPool(2);
            try {
                var both = new ArrayList<Future<?>>();
                both.add(pool.submit(() -> counter.verifies(dispense)));
                both.add(pool.submit(this::sends));
                for (var one : both) {
                    try {
                        one.get();
                    } catch (ExecutionException beaten) {
                        assertThat(beaten.getCause()).isInstanceOf(DomainException.class);
                    }
                }
            } finally {
                pool.shutdown();
            }
            var here = counter.seen(prescription).stream()
                    .filter(one -> one.row().state() != DispenseState.CANCELLED)
                    .count();
            assertThat(here + rows().size()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("cannot be dispensed here whatever the application says: the database decides")
    void database() throws SQLException {
        sends();
        var dispense = counter.of(prescription);
        assertThatThrownBy(() ->
                        behindTheWalls("insert into ohms.medication_dispense select gen_random_uuid(), patient_id,"
                                + " request_id, nextval('ohms.medication_dispense_number'), 2, 1, 'WAITING', outcome, null,"
                                + " controlled, due, null, unit, null, words, null, null, null, null, null, came_at, null, null,"
                                + " null, null, null, null, null, null, null, null, null, null, null, released_at, 0"
                                + " from ohms.medication_dispense where id = '" + dispense + "'"))
                .hasMessageContaining("is not dispensed here");
        assertThatThrownBy(() ->
                        behindTheWalls("update ohms.outside_prescription set state = 'TAKEN_BACK', back_at = now(),"
                                + " back_by = sent_by where request_id = '" + prescription + "'"))
                .hasMessageContaining("does not go from");
        try (var sight = Sight.of(counter.ward.stranger)) {
            assertThat(sight.count("select count(*) from ohms.outside_prescription"))
                    .isZero();
        }
    }

    private static void behindTheWalls(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
