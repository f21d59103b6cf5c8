package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.ohms.patients.patient.PatientEvent;

/** What was signed goes with the record into a merge, and back when that is undone. */
@ApplicationScoped
class ConsentsFollow {
    @Inject
    ConsentBook book;

    void on(@Observes PatientEvent.Merged event) {
        book.merge(event.patient(), event.merged(), event.merge());
    }

    void on(@Observes PatientEvent.Unmerged event) {
        book.unmerge(event.merged(), event.merge());
    }
}
