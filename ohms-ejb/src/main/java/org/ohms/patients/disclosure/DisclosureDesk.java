package org.ohms.patients.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;

/** The accounting of disclosures, as the hospital reads it, prints it and adds to it. */
@Stateless
public class DisclosureDesk {
    @Inject
    Disclosures disclosures;

    @Inject
    DisclosureEntry entry;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /**
     * The accounting of one patient over six years, the newest first.
     *
     * @throws DomainException NOT_FOUND when there is no such patient
     */
    @RolesAllowed("disclosure.read")
    public PatientDisclosures of(PatientId patient, PageRequest part) {
        policy.insistOn(patient);
        var label = labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        return new PatientDisclosures(label, disclosures.of(patient, part));
    }

    /**
     * Writes down that data of a patient was given away.
     *
     * @throws DomainException INVALID naming every field that is wrong
     */
    @RolesAllowed("disclosure.record")
    public UUID record(RecordDisclosure request) {
        policy.insistOn(request.patient());
        if (labels.of(request.patient()).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var id = entry.add(request);
        audit.object("Disclosure", id);
        return id;
    }
}
