package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.patient.PatientEvent;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/**
 * Who may act follows the patient: into the record that stays after a merge, and to the day a corrected birth date makes
 * them come of age. Each night it is reckoned anew, because the hospital may have another age set.
 */
@ApplicationScoped
class ProxiesFollow {
    @Inject
    ProxyGrants grants;

    @Inject
    PatientCards cards;

    @Inject
    ComingOfAge comingOfAge;

    @Inject
    Background background;

    void on(@Observes PatientEvent.Merged event) {
        grants.merge(event.patient(), event.merged(), event.merge());
    }

    void on(@Observes PatientEvent.Unmerged event) {
        grants.unmerge(event.merged(), event.merge());
    }

    void on(@Observes PatientEvent.Changed event) {
        growUp(event.patient());
    }

    void on(@Observes DayHasPassed tick) {
        background.run("proxy.age", () -> grants.minors().forEach(this::growUp));
    }

    private void growUp(PatientId patient) {
        var card = cards.of(List.of(patient)).get(patient);
        if (card != null) {
            comingOfAge.of(card.demographics().birthDate()).ifPresent(at -> grants.growUp(patient, at));
        }
    }
}
