package org.ohms.pharmacy.outside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.prescribing.prescription.PrescriptionEvent;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * What is to be collected outside goes there once it is valid; what ends, or makes room for another, is asked for back from
 * the pharmacy it went to.
 */
@ApplicationScoped
class OutsideFollows {
    /** What becomes valid comes to the counter of the house first, and leaves it from there. */
    private static final int AFTER_THE_HOUSE = 3000;

    @Inject
    OutsidePrescriptions sent;

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    OutsideNews news;

    @Inject
    OutsideSending sending;

    @Inject
    Charts charts;

    @Inject
    Clock clock;

    /** What cannot go where it should is not signed. */
    void on(@Observes PrescriptionEvent.Signed signed) {
        var place = signed.collectAt();
        if (place != null) {
            sending.insistOn(signed.patient(), signed.prescription(), place);
        }
    }

    void on(@Observes @Priority(AFTER_THE_HOUSE) PrescriptionEvent.Valid valid) {
        var earlier = valid.replaces();
        if (earlier != null) {
            takeBack(valid.patient(), earlier, valid.by());
        }
        var place = valid.collectAt();
        if (place != null) {
            send(valid.patient(), valid.prescription(), place);
        }
    }

    /** A second prescriber may have taken a while: where the pharmacy ended meanwhile, it waits in the house. */
    private void send(PatientId patient, UUID request, UUID place) {
        var signer = prescriptions.signer(patient, request);
        if (pharmacies.known(place).filter(one -> !one.isEnded()).isPresent()) {
            sending.send(patient, request, place, signer, clock.instant());
        } else {
            news.back(signer, patient, request + ":ended");
        }
    }

    void on(@Observes PrescriptionEvent.Ended ended) {
        takeBack(ended.patient(), ended.prescription(), ended.by());
    }

    private void takeBack(PatientId patient, UUID request, AccountId by) {
        for (var one : sent.of(patient, request)) {
            if (one.state().isOpen()) {
                var away = charts.locked(OutsidePrescription.class, patient, one.id());
                sending.takeBack(away, null, by, clock.instant());
            }
        }
    }
}
