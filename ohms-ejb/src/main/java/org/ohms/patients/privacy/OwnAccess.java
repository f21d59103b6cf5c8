package org.ohms.patients.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.work.Background;

/** Patients see who used their record, when and what for. */
@Stateless
public class OwnAccess {
    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    SeenReader seen;

    @Inject
    Background background;

    /**
     * Everybody on staff and every partner, one row for each and day, the newest first.
     *
     * @throws org.ohms.shared.error.DomainException REFUSED as long as the account has no record
     */
    @RolesAllowed("own-access.read")
    public Page<SeenRow> seen(PageRequest part) {
        var patient = reached();
        // emergency accesses and names of colleagues are not the patient's to read; this much of them is
        return background.call("own-access.read", () -> seen.page(patient, part));
    }

    /**
     * How many people on staff, partners and others used it since the day began at the hospital.
     *
     * @throws org.ohms.shared.error.DomainException REFUSED as long as the account has no record
     */
    @RolesAllowed("own-access.read")
    public int today() {
        var patient = reached();
        return background.call("own-access.read", () -> seen.today(patient));
    }

    private PatientId reached() {
        var patient = own.insist();
        policy.insistOn(patient);
        return patient;
    }
}
