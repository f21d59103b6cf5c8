package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.HouseDispenses;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** Sends a prescription outside, or asks for it back; the message is kept with the change and goes out afterwards. */
@ApplicationScoped
class OutsideSending {
    private static final String PLACE = "collectAt";

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsidePrescriptions sent;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    HouseDispenses house;

    @Inject
    Charts charts;

    @Inject
    Outbox outbox;

    /** @throws DomainException INVALID naming the place of collection, where a prescription just signed cannot go there */
    void insistOn(PatientId patient, UUID request, UUID pharmacy) {
        var refusals = new Refusals();
        var known = pharmacies.known(pharmacy);
        refusals.when(known.isEmpty(), Refusal.of(CommonRefusal.NOT_FOUND).at(PLACE));
        refusals.when(
                known.filter(OutsidePharmacy::isEnded).isPresent(),
                Refusal.of(OutsideRefusal.PHARMACY_ENDED).at(PLACE));
        refusals.when(
                prescriptions.details(patient, request).row().controlled(),
                Refusal.of(OutsideRefusal.CONTROLLED).at(PLACE));
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    OutsidePrescription send(PatientId patient, UUID request, UUID pharmacy, AccountId by, Instant now) {
        charts.alone(patient);
        var row = prescriptions.details(patient, request).row();
        if (!row.isActive()) {
            throw DomainException.refused(OutsideRefusal.NOT_VALID);
        }
        if (row.controlled()) {
            throw DomainException.refused(OutsideRefusal.CONTROLLED);
        }
        if (pharmacies.with(pharmacy).isEnded()) {
            throw DomainException.refused(OutsideRefusal.PHARMACY_ENDED);
        }
        if (sent.of(patient, request).stream().anyMatch(one -> !one.isFree())) {
            throw DomainException.refused(OutsideRefusal.UNDER_WAY);
        }
        if (!house.leave(patient, request, by, now)) {
            throw DomainException.refused(OutsideRefusal.GIVEN_HERE);
        }
        var fresh = new OutsidePrescription(patient, request, pharmacy, by, now);
        charts.add(fresh);
        put(fresh, OutsideChannel.NEW, now);
        return fresh;
    }

    /** What has not gone out does not go out any more; the pharmacy is asked all the same, one try may have reached it. */
    void takeBack(OutsidePrescription away, @Nullable String why, AccountId by, Instant now) {
        away.takeBack(why, by, now);
        charts.keep();
        outbox.withdraw(away.id(), key(away.id(), OutsideChannel.NEW));
        put(away, OutsideChannel.CANCEL, now);
    }

    private void put(OutsidePrescription away, String kind, Instant now) {
        outbox.put(new OutboxMessage(
                OutsideChannel.NAME, key(away.id(), kind), away.id() + " " + kind, away.patient(), away.id(), now));
    }

    private static String key(UUID id, String kind) {
        return "outside:" + id + ":" + kind;
    }
}
