package org.ohms.billing.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.DomainException;

/** Patients print statements of their account. */
@Stateless
public class OwnStatements {
    @Inject
    OwnRecord own;

    @Inject
    StatementReading reading;

    @Inject
    StatementPdf pdf;

    @Inject
    AuditTrail audit;

    /**
     * What they owed, what was booked, and what they owe, as a document.
     *
     * @param from a year before the last day when null
     * @param until today when null
     * @throws DomainException INVALID for days out of their order, in the future or too far apart
     */
    @RolesAllowed("own-bill.read")
    public byte[] print(@Nullable LocalDate from, @Nullable LocalDate until) {
        var patient = own.insist();
        audit.patient(patient);
        return pdf.of(reading.of(patient, from, until));
    }
}
