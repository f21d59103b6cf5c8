package org.ohms.scheduling.waitlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The desk keeps the waiting list: who waits, what they were offered, and offers by hand. */
@Stateless
public class WaitlistDesk {
    @Inject
    Waitlist waitlist;

    @Inject
    WaitlistKeeping keeping;

    @Inject
    WaitlistReading reading;

    @Inject
    WaitlistMatching matching;

    @Inject
    AnswerTimes answers;

    @Inject
    WaitlistOffers offers;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Who hurries most and waits longest first; of those who do not wait any more, the newest first. */
    @RolesAllowed("waiting-list.read")
    public Page<WaitlistRow> list(WaitlistFilter filter, PageRequest part) {
        var found = waitlist.found(filter, part);
        policy.listed(found.stream().map(WaitlistEntry::patient).distinct().toList());
        return new Page<>(reading.rows(found), waitlist.count(filter));
    }

    /** How many wait. */
    @RolesAllowed("waiting-list.read")
    public long waiting() {
        return waitlist.count(new WaitlistFilter(null, false));
    }

    /** How many wait whom a free time on that day at that place could suit, and who have not been asked about another. */
    @RolesAllowed("waiting-list.read")
    public long waitingFor(LocalDate day, PlaceId place) {
        return waitlist.countFor(day, place);
    }

    /** @throws DomainException NOT_FOUND for one that is not there */
    @RolesAllowed("waiting-list.read")
    public WaitlistRow entry(UUID id) {
        return reading.rows(List.of(open(id))).get(0);
    }

    /** What one patient waits for and has waited for. */
    @RolesAllowed("waiting-list.read")
    public List<WaitlistRow> of(PatientId patient) {
        policy.insistOn(patient);
        return reading.rows(waitlist.of(patient));
    }

    /**
     * Puts a patient on the list; for the same visit once.
     *
     * @throws DomainException INVALID naming what is missing or out of range, REFUSED when they wait for many already
     */
    @RolesAllowed("waiting-list.write")
    public UUID add(PatientId patient, WaitlistWish wish) {
        policy.insistOn(patient);
        return keeping.add(patient, wish);
    }

    /** The next free times that suit them. */
    @RolesAllowed("waiting-list.write")
    public List<SlotOffer> times(UUID id) {
        var entry = open(id);
        return entry.state() == WaitlistState.WAITING ? matching.suiting(entry) : List.of();
    }

    /**
     * Offers them a free time, which is theirs to answer from now on.
     *
     * @throws DomainException REFUSED when it is not free or does not suit, when they have not answered another offer, and
     *     with everything that speaks against booking it
     */
    @RolesAllowed("waiting-list.write")
    public UUID offer(UUID id, PractitionerId practitioner, Instant startsAt) {
        var entry = open(id);
        entry.insistOnWaiting();
        if (waitlist.offersFor(List.of(id)).stream().anyMatch(one -> one.state() == OfferState.OFFERED)) {
            throw DomainException.refused(WaitlistRefusal.HAS_OFFER);
        }
        var slot = matching.suiting(entry, practitioner, startsAt)
                .orElseThrow(() -> DomainException.refused(WaitlistRefusal.NOT_FREE));
        var until = answers.byHand(slot).orElseThrow(() -> DomainException.refused(WaitlistRefusal.NOT_FREE));
        return offers.make(id, slot, until, current.account());
    }

    /** Takes an offer back that was not answered; they go on waiting. */
    @RolesAllowed("waiting-list.write")
    public void takeBack(UUID offer) {
        audit.object("WaitlistOffer", offer);
        policy.insistOn(waitlist.offer(offer).patient());
        offers.takeBack(offer);
    }

    /** Takes somebody off the list. */
    @RolesAllowed("waiting-list.write")
    public void end(UUID id, long version) {
        open(id);
        offers.end(id, version);
    }

    private WaitlistEntry open(UUID id) {
        audit.object("WaitlistEntry", id);
        var entry = waitlist.with(id);
        policy.insistOn(entry.patient());
        return entry;
    }
}
