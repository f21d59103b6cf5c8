package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.OfferedSlots;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/**
 * Makes and ends offers, as the system: whoever asked for it has been let through before. Each is one transaction, and the
 * hold of the time is locked first, so that of two answers at once one counts.
 */
@ApplicationScoped
class WaitlistOffers {
    @Inject
    Waitlist waitlist;

    @Inject
    OfferedSlots slots;

    @Inject
    Outbox outbox;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /**
     * Holds the time for whoever waits and tells them.
     *
     * @param by who chose it; null when the list did
     * @return the offer
     * @throws DomainException when the time cannot be had, or they do not wait or are asked about another time already
     */
    UUID make(UUID entry, SlotOffer slot, Instant until, @Nullable AccountId by) {
        return background.call("waitlist.offer", () -> {
            var waiting = waitlist.locked(entry);
            waiting.insistOnWaiting();
            background.about("WaitlistEntry", entry, waiting.patient());
            var hold = slots.hold(waiting.patient(), waiting.service(), slot, until);
            var offer = new WaitlistOffer(waiting, hold, slot, until, by, clock.instant());
            waitlist.add(offer);
            outbox.put(new OutboxMessage(
                    OfferNoticeChannel.NAME,
                    OfferNoticeChannel.NAME + ":" + offer.id(),
                    Json.createObjectBuilder()
                            .add("offer", offer.id().toString())
                            .build()
                            .toString(),
                    waiting.patient(),
                    offer.id(),
                    clock.instant(),
                    until));
            return offer.id();
        });
    }

    /**
     * The time becomes the patient's visit; asked twice it stays that.
     *
     * @return the visit
     * @throws DomainException when the time to answer is over, or something speaks against the visit by now
     */
    AppointmentId accept(UUID id) {
        return background.call("waitlist.accept", () -> {
            var offer = waitlist.offer(id);
            background.about("WaitlistOffer", id, offer.patient());
            take(offer);
            return offer.hold();
        });
    }

    /** As {@link #accept}, as part of the transaction that runs. */
    void take(WaitlistOffer seen) {
        slots.locked(seen.hold());
        var offer = waitlist.again(seen);
        if (offer.state() == OfferState.ACCEPTED) {
            return;
        }
        if (!offer.isOpen(clock.instant())) {
            throw DomainException.refused(WaitlistRefusal.OFFER_IS_OVER);
        }
        slots.book(offer.hold(), offer.patient(), waitlist.with(offer.entry()).note());
    }

    /** The patient does not want the time; asked twice it stays that. They go on waiting. */
    void decline(UUID id) {
        background.run("waitlist.decline", () -> {
            var offer = waitlist.offer(id);
            background.about("WaitlistOffer", id, offer.patient());
            letGo(offer);
        });
    }

    /** As {@link #decline}, as part of the transaction that runs. */
    void letGo(WaitlistOffer seen) {
        slots.locked(seen.hold());
        var offer = waitlist.again(seen);
        if (offer.state() == OfferState.ACCEPTED) {
            throw DomainException.refused(WaitlistRefusal.OFFER_IS_OVER);
        }
        slots.release(offer.hold());
    }

    /** The hospital takes an offer back that nobody has answered. They go on waiting. */
    void takeBack(UUID id) {
        background.run("waitlist.take-back", () -> {
            var offer = waitlist.offer(id);
            background.about("WaitlistOffer", id, offer.patient());
            withdraw(offer);
        });
    }

    private void withdraw(WaitlistOffer seen) {
        slots.locked(seen.hold());
        var offer = waitlist.again(seen);
        offer.withdraw(clock.instant());
        waitlist.keep();
        slots.release(offer.hold());
    }

    /**
     * They do not wait any more; what was offered to them and not answered is free again.
     *
     * @throws DomainException STALE when somebody changed it since, REFUSED when it was over already
     */
    void end(UUID id, long version) {
        background.run("waitlist.end", () -> {
            for (var offer : waitlist.offersFor(List.of(id))) {
                if (offer.state() == OfferState.OFFERED) {
                    withdraw(offer);
                }
            }
            var entry = waitlist.locked(id);
            background.about("WaitlistEntry", id, entry.patient());
            if (entry.version() != version) {
                throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
            }
            entry.withdraw(clock.instant());
            waitlist.keep();
        });
    }
}
