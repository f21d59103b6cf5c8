package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Prescriptions for other systems, in the order they were signed. What the system does not reach, the database leaves out. */
@Stateless
public class PrescriptionListing {
    @Inject
    Prescriptions prescriptions;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * The next page.
     *
     * @param patient null for all
     * @param after the last one of the page before; null for the first page
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("prescription.list")
    public FoundPrescriptions find(@Nullable PatientId patient, @Nullable UUID after, int size) {
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = prescriptions.after(patient, after, size + 1);
        var more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        access.listed(page.stream().map(PrescriptionRow::patient).toList());
        return new FoundPrescriptions(page, more);
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or of somebody the actor does not reach */
    @RolesAllowed("prescription.list")
    public PrescriptionRow prescription(UUID id) {
        audit.object("MedicationRequest", id);
        var row = prescriptions.with(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        access.insistOn(row.patient());
        return row;
    }
}
