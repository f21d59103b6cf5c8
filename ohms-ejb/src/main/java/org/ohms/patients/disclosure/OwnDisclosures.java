package org.ohms.patients.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Patients see to whom the hospital gave their data. */
@Stateless
public class OwnDisclosures {
    @Inject
    Disclosures disclosures;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    /**
     * Over six years, the newest first.
     *
     * @throws org.ohms.shared.error.DomainException REFUSED as long as the account has no record
     */
    @RolesAllowed("own-access.read")
    public Page<DisclosureRow> mine(PageRequest part) {
        var patient = own.insist();
        policy.insistOn(patient);
        return disclosures.of(patient, part);
    }
}
