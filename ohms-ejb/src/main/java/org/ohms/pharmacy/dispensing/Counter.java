package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.patients.consent.DrawnSignature;
import org.ohms.prescribing.prescription.PrescriptionDetails;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** What happens at the counter, and who hears of it. */
@ApplicationScoped
class Counter {
    private static final int MOST_WORDS = 1_000;

    @Inject
    Dispenses dispenses;

    @Inject
    Picking picking;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    Notifications notifications;

    @Inject
    Event<MedicationDispensed> dispensed;

    @Inject
    CounterSettings settings;

    void label(MedicationDispense dispense, Instant now) {
        dispense.label(settings.toBeCollected(now), now);
        dispenses.keep();
        notifications.tellPatient(
                dispense.patient(),
                new NewNotification(
                        "dispense.ready", dispense.patient(), null, null, "dispense.ready:" + dispense.id()));
    }

    @Nullable
    UUID handOver(MedicationDispense dispense, HandOver said, AccountId by, Instant now) {
        var refusals = new Refusals();
        Rules.chosen(said.receiver(), "receiver", refusals);
        var note = Rules.optional(said.note(), "note", MOST_WORDS, refusals);
        var name = said.receiver() == Receiver.REPRESENTATIVE
                ? Rules.required(said.receiverName(), "receiverName", refusals)
                : null;
        var signature = signature(said.signature(), refusals);
        refusals.when(
                said.points().isEmpty() && !said.declined(),
                Refusal.of(DispenseRefusal.COUNSEL_MISSING).at("points"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        Verifying.insistOnIdentity(said.identity());
        dispense.handOver(said, note, name, signature, by, now);
        picking.give(dispense, by);
        dispenses.keep();
        var item = dispense.item();
        if (item == null) {
            throw new IllegalStateException("handed over without a medicine");
        }
        dispensed.fire(new MedicationDispensed(
                dispense.id(), dispense.request(), dispense.patient(), item, dispense.given(), now));
        var rest = dispense.rest(dispenses.nextNumber(), now);
        if (rest == null) {
            return null;
        }
        dispenses.add(rest);
        return rest.id();
    }

    /** The lines of a drawn signature, or the name whoever takes it typed instead. */
    private static String signature(@Nullable String given, Refusals refusals) {
        var drawn = given == null ? "" : given.strip();
        return DrawnSignature.isOne(drawn) ? drawn : Rules.required(given, "signature", refusals);
    }

    /** Asks whoever signed. */
    void hold(MedicationDispense dispense, @Nullable String doubt, AccountId by, Instant now) {
        var words = said(doubt, "doubt");
        picking.putBack(dispense);
        dispense.hold(words, by, now);
        dispenses.keep();
        notifications.tell(
                prescriptions.signer(dispense.patient(), dispense.request()),
                new NewNotification(
                        "dispense.doubt",
                        dispense.patient(),
                        dispense.patient().value(),
                        null,
                        "dispense.doubt:" + dispense.id() + ":" + now));
    }

    void answer(MedicationDispense dispense, @Nullable String answer, AccountId by, Instant now) {
        dispense.answer(said(answer, "answer"), by, now);
        dispenses.keep();
        var asked = dispense.heldBy();
        if (asked != null && !asked.equals(by)) {
            notifications.tell(
                    asked,
                    new NewNotification(
                            "dispense.answered",
                            dispense.patient(),
                            dispense.id(),
                            null,
                            "dispense.answered:" + dispense.id() + ":" + now));
        }
    }

    void cancel(MedicationDispense dispense, @Nullable String why, AccountId by, Instant now) {
        var words = said(why, "why");
        picking.putBack(dispense);
        dispense.cancel(words, by, now);
        dispenses.keep();
    }

    UUID repeat(MedicationDispense before, PrescriptionDetails prescription, Instant now) {
        var all = dispenses.of(before.request());
        if (all.stream().anyMatch(one -> !one.state().isOver())) {
            throw DomainException.refused(DispenseRefusal.UNDER_WAY);
        }
        // what was cancelled was not given, so it may be filled again
        var given = all.stream()
                .filter(one -> one.state() == DispenseState.HANDED_OVER)
                .map(MedicationDispense::fill)
                .distinct()
                .count();
        if (given > prescription.row().repeats()) {
            throw DomainException.refused(DispenseRefusal.NO_REPEATS_LEFT);
        }
        var next = all.stream().mapToInt(MedicationDispense::fill).max().orElse(0) + 1;
        var fresh = new MedicationDispense(prescription, dispenses.nextNumber(), next, now);
        dispenses.add(fresh);
        return fresh.id();
    }

    private static String said(@Nullable String words, String field) {
        var refusals = new Refusals();
        var kept = Rules.optional(words, field, MOST_WORDS, refusals);
        refusals.when(kept == null, Refusal.of(CommonRefusal.REQUIRED).at(field));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return kept == null ? "" : kept;
    }
}
