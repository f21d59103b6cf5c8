package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** Puts people on the list; all objections are collected. */
@ApplicationScoped
class WaitlistKeeping {
    /** For how many visits one person waits at a time. */
    private static final int MOST = 5;

    private static final int LONGEST_NOTE = 500;
    private static final int MONTHS = 12;

    @Inject
    Waitlist waitlist;

    @Inject
    ServiceLookup services;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    PlaceLookup places;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** Asked twice for the same, somebody is on the list once. */
    UUID add(PatientId patient, WaitlistWish wish) {
        insistOnSense(wish);
        waitlist.takeTurn(patient);
        var waiting = waitlist.of(patient).stream()
                .filter(entry -> entry.state() == WaitlistState.WAITING)
                .toList();
        var same = waiting.stream().filter(entry -> entry.isLike(wish)).findFirst();
        if (same.isPresent()) {
            audit.object("WaitlistEntry", same.get().id());
            return same.get().id();
        }
        if (waiting.size() >= MOST) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(WaitlistRefusal.TOO_MANY).with("most", MOST)));
        }
        var entry = new WaitlistEntry(patient, wish, current.account(), clock.instant());
        waitlist.add(entry);
        audit.object("WaitlistEntry", entry.id());
        return entry.id();
    }

    private void insistOnSense(WaitlistWish wish) {
        var today = hospital.today(clock.instant());
        var latest = today.plusMonths(MONTHS);
        var from = wish.fromOn();
        var until = wish.untilOn();
        var begins = wish.beginsFrom();
        var latestBegin = wish.beginsUntil();
        var refusals = new Refusals()
                .when(wish.service() == null, required("service"))
                .when(wish.urgency() == null, required("urgency"))
                .when(from == null, required("fromOn"))
                .when(until == null, required("untilOn"))
                .when(begins == null, required("beginsFrom"))
                .when(latestBegin == null, required("beginsUntil"))
                .when(wish.days().isEmpty(), Refusal.of(WaitlistRefusal.NO_DAY).at("days"))
                .when(
                        begins != null && latestBegin != null && begins.isAfter(latestBegin),
                        Refusal.of(WaitlistRefusal.UPSIDE_DOWN).at("beginsUntil"))
                .when(
                        from != null && until != null && from.isAfter(until),
                        Refusal.of(WaitlistRefusal.UPSIDE_DOWN).at("untilOn"))
                .when(
                        until != null && (until.isBefore(today) || until.isAfter(latest)),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("untilOn")
                                .with("min", today)
                                .with("max", latest))
                .when(
                        from != null && from.isAfter(latest),
                        Refusal.of(CommonRefusal.OUT_OF_RANGE)
                                .at("fromOn")
                                .with("min", today)
                                .with("max", latest))
                .when(
                        wish.note().length() > LONGEST_NOTE,
                        Refusal.of(CommonRefusal.TOO_LONG).at("note").with("max", LONGEST_NOTE))
                .when(
                        wish.note()
                                .chars()
                                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("note"));
        var service = service(wish.service());
        refusals.when(
                wish.service() != null && (service == null || !service.offered()),
                Refusal.of(WaitlistRefusal.NOT_OFFERED).at("service"));
        var who = wish.practitioner();
        if (who != null && service != null) {
            refusals.when(
                    practitioners
                            .row(who)
                            .filter(row -> row.active() && service.isOfferedBy(row.specialties()))
                            .isEmpty(),
                    Refusal.of(WaitlistRefusal.NOT_OFFERED).at("practitioner"));
        }
        var where = wish.place();
        refusals.when(
                where != null && places.row(where).filter(PlaceRow::open).isEmpty(),
                Refusal.of(WaitlistRefusal.NOT_OFFERED).at("place"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    private @Nullable ServiceRow service(@Nullable ServiceId id) {
        return id == null ? null : services.row(id).orElse(null);
    }

    private static Refusal required(String field) {
        return Refusal.of(CommonRefusal.REQUIRED).at(field);
    }

    /** The services a proxy neither sees nor waits for. */
    Set<ServiceId> keptFromProxies() {
        return current.get().actingFor() == null ? Set.of() : services.confidential();
    }
}
