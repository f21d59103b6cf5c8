package org.ohms.patients.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.audit.DemandedReason;
import org.ohms.patients.index.Terms;
import org.ohms.patients.patient.Mrn;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Whom the lines of the audit trail are about. */
@Stateless
public class PatientsInTrail {
    @Inject
    PatientLabels labels;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    /** The patient with this record number, however it is typed. */
    @RolesAllowed("audit.read")
    public Optional<PatientId> withNumber(String typed) {
        var digits = typed.replaceAll("\\D", "");
        if (!Mrn.isValid(digits)) {
            return Optional.empty();
        }
        var tokens = vault.tokens(Terms.mrn(digits));
        List<?> rows = entities.createNativeQuery("select id from patient where mrn_token in (?1, ?2)")
                .setParameter(1, tokens.get(0))
                .setParameter(2, tokens.get(tokens.size() - 1))
                .getResultList();
        var found = rows.stream().findFirst().map(id -> new PatientId((UUID) id));
        found.ifPresent(trail::patient);
        return found;
    }

    /**
     * Who the patient is, in words, for a reason that stays in the trail.
     *
     * @param reason why the name is needed
     * @throws DomainException INVALID without a reason in words, NOT_FOUND when there is no such patient
     */
    @RolesAllowed("audit.reveal")
    public PatientLabel reveal(PatientId patient, @Nullable String reason) {
        trail.patient(patient);
        trail.reason(DemandedReason.in(reason));
        return labels.of(patient).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
