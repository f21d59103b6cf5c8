package org.ohms.billing.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Statements of account at the desk. */
@Stateless
public class StatementDesk {
    @Inject
    StatementReading reading;

    @Inject
    StatementPdf pdf;

    @Inject
    AccessPolicy policy;

    /**
     * What a patient owed, what was booked, and what they owe.
     *
     * @param from a year before the last day when null
     * @param until today when null
     * @throws DomainException INVALID for days out of their order, in the future or too far apart
     */
    @RolesAllowed("invoice.read")
    public AccountStatement of(PatientId patient, @Nullable LocalDate from, @Nullable LocalDate until) {
        policy.insistOn(patient);
        return reading.of(patient, from, until);
    }

    /** The same as a document. */
    @RolesAllowed("invoice.read")
    public byte[] print(PatientId patient, @Nullable LocalDate from, @Nullable LocalDate until) {
        policy.insistOn(patient);
        return pdf.of(reading.of(patient, from, until));
    }
}
