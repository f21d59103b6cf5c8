package org.ohms.billing.gateway;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.PatientId;

/**
 * Whoever reads the invoices of a patient sees that the patient keeps a way of paying for next time, by the words its owner
 * knows it by. Only its owner pays with it.
 */
@Stateless
public class CardsOnFile {
    @Inject
    SavedMethods methods;

    @Inject
    RecordAccounts accounts;

    @Inject
    GatewaySettings settings;

    @Inject
    AccessPolicy access;

    /** What a patient's own account keeps at the gateway that the hospital is paid by, the latest first. */
    @RolesAllowed("invoice.read")
    public List<String> of(PatientId patient) {
        access.insistOn(patient);
        return settings.chosen()
                .flatMap(gateway ->
                        accounts.accountOf(patient).map(account -> methods.labelsOf(account, gateway.code())))
                .orElseGet(List::of);
    }
}
