package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.prescribing.prescription.PrescriptionEvent;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What ends, or makes room for another, is asked for back from the pharmacy it went to. */
@ApplicationScoped
class OutsideFollows {
    @Inject
    OutsidePrescriptions sent;

    @Inject
    OutsideSending sending;

    @Inject
    Charts charts;

    @Inject
    Clock clock;

    void on(@Observes PrescriptionEvent.Valid valid) {
        var earlier = valid.replaces();
        if (earlier != null) {
            takeBack(valid.patient(), earlier, valid.by());
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
