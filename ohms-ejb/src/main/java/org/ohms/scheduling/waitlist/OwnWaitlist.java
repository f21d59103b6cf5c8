package org.ohms.scheduling.waitlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** Patients wait for a time by themselves, and answer what they are offered. */
@Stateless
public class OwnWaitlist {
    private static final String PART = "visits";

    @Inject
    Waitlist waitlist;

    @Inject
    WaitlistKeeping keeping;

    @Inject
    WaitlistReading reading;

    @Inject
    WaitlistOffers offers;

    @Inject
    ServiceLookup services;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** What they wait for and have waited for. */
    @RolesAllowed("appointment.read-own")
    public List<WaitlistRow> mine() {
        return reading.rows(waitlist.of(patient()));
    }

    /**
     * Puts them on the list; for the same visit once. What hurries is the hospital's to say.
     *
     * @throws DomainException INVALID naming what is missing or out of range, REFUSED when they wait for many already
     */
    @RolesAllowed("appointment.book")
    public UUID join(WaitlistWish wish) {
        var patient = patient();
        var service = wish.service();
        if (service != null
                && services.row(service)
                        .filter(ServiceRow::selfBookable)
                        .filter(row -> !keeping.keptFromProxies().contains(row.id()))
                        .isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.NOT_FOUND).at("service"));
        }
        return keeping.add(patient, wish.hurrying(WaitlistUrgency.ROUTINE));
    }

    /** They do not wait any more. */
    @RolesAllowed("appointment.book")
    public void leave(UUID id, long version) {
        audit.object("WaitlistEntry", id);
        mine(waitlist.with(id).patient());
        offers.end(id, version);
    }

    /**
     * They take the time.
     *
     * @return the visit
     * @throws DomainException when the time to answer is over, or something speaks against the visit by now
     */
    @RolesAllowed("appointment.book")
    public AppointmentId accept(UUID offer) {
        insistOnMine(offer);
        return offers.accept(offer);
    }

    /** They do not want the time, and go on waiting. */
    @RolesAllowed("appointment.book")
    public void decline(UUID offer) {
        insistOnMine(offer);
        offers.decline(offer);
    }

    private void insistOnMine(UUID offer) {
        audit.object("WaitlistOffer", offer);
        mine(waitlist.offer(offer).patient());
    }

    private void mine(PatientId whose) {
        if (!patient().equals(whose)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private PatientId patient() {
        var patient = own.insist(PART);
        policy.insistOn(patient);
        return patient;
    }
}
