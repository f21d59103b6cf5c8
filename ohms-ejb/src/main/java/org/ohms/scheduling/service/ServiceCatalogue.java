package org.ohms.scheduling.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What the hospital offers: everybody on staff and patients read it, administrators keep it. */
@Stateless
public class ServiceCatalogue {
    private static final int LONGEST_NAME = 120;

    @Inject
    Services services;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All services by name, those no longer offered last. */
    @RolesAllowed("service.read")
    public List<ServiceRow> services() {
        return services.rows();
    }

    @RolesAllowed("service.read")
    public ServiceRow service(ServiceId id) {
        return services.row(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** How sensitive it is what patients come for with this service. */
    @RolesAllowed("service.read")
    public Clearance sensitivity(ServiceId id) {
        return services.sensitivityOf(id);
    }

    /** Says how sensitive it is; what patients have said before is read by those cleared for it from now on. */
    @RolesAllowed("service.manage")
    public void label(ServiceId id, Clearance sensitivity) {
        audit.object("Service", id.value());
        audit.action("ServiceCatalogue.label." + sensitivity);
        if (services.sensitivityOf(id) != sensitivity) {
            services.label(id, sensitivity);
        }
    }

    @RolesAllowed("service.manage")
    public ServiceId offer(ServiceDraft draft) {
        insistOn(draft);
        if (services.rows().stream().anyMatch(s -> s.code().equals(draft.code()))) {
            throw Services.codeTaken();
        }
        var service = Service.offer(draft, clock.instant());
        services.add(service);
        return service.id();
    }

    /**
     * Changes everything but the code. Visits that are booked keep their time.
     *
     * @param version of the row the change began from
     */
    @RolesAllowed("service.manage")
    public void change(ServiceId id, long version, ServiceDraft draft) {
        insistOn(draft);
        services.with(id, version).become(draft);
        services.keep();
    }

    /** Nobody can be booked for it from now on. */
    @RolesAllowed("service.manage")
    public void retire(ServiceId id, long version) {
        services.with(id, version).retire();
        services.keep();
    }

    /** It can be booked again. */
    @RolesAllowed("service.manage")
    public void offerAgain(ServiceId id, long version) {
        services.with(id, version).offerAgain();
        services.keep();
    }

    private static void insistOn(ServiceDraft draft) {
        new Refusals()
                .when(
                        !draft.code().matches("[a-z0-9][a-z0-9-]{1,39}"),
                        Refusal.of(CommonRefusal.MALFORMED).at("code"))
                .when(draft.name().isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("name"))
                .when(
                        draft.name().length() > LONGEST_NAME,
                        Refusal.of(CommonRefusal.TOO_LONG).at("name").with("max", LONGEST_NAME))
                .when(draft.minutes() < 5 || draft.minutes() > 480, outside("minutes", 5, 480))
                .when(draft.minutesBefore() < 0 || draft.minutesBefore() > 120, outside("minutesBefore", 0, 120))
                .when(draft.minutesAfter() < 0 || draft.minutesAfter() > 120, outside("minutesAfter", 0, 120))
                .throwIfAny(DomainException.Kind.INVALID);
    }

    private static Refusal outside(String field, int min, int max) {
        return Refusal.of(CommonRefusal.OUT_OF_RANGE).at(field).with("min", min).with("max", max);
    }
}
