package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.patients.demographics.Demographics;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Says for other use cases of this feature whether something new may be tied to a record. */
@ApplicationScoped
public class OpenRecords {
    @Inject
    Patients patients;

    /**
     * Gives back who it is.
     *
     * @throws DomainException NOT_FOUND for an unknown record, REFUSED for one that is closed or part of another
     */
    public Demographics insistOnOpen(PatientId id) {
        var patient = patients.with(id);
        patient.insistOnOwnLife();
        if (patient.status() == PatientStatus.CLOSED) {
            throw DomainException.refused(PatientRefusal.CLOSED);
        }
        return patient.demographics();
    }
}
