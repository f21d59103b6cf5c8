package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;

/** What patients can book by themselves: services meant for it, and who offers them. */
@Stateless
public class OwnChoices {
    @Inject
    ServiceLookup services;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    CurrentActor actor;

    /**
     * Somebody a patient can choose.
     *
     * @param name as it stands on the door
     * @param specialty the first one; empty when there is none
     */
    public record Provider(PractitionerId id, String name, String initials, String specialty) {
        static Provider of(PractitionerRow row) {
            return new Provider(
                    row.id(),
                    row.name().full(),
                    row.name().initials(),
                    row.specialties().stream().findFirst().orElse(""));
        }
    }

    /** By name. */
    @RolesAllowed("service.read")
    public List<ServiceRow> services() {
        var kept = keptFromProxies();
        return services.rows().stream()
                .filter(row -> isOpenToPatients(row) && !kept.contains(row.id()))
                .toList();
    }

    /** @throws DomainException NOT_FOUND for a service patients do not book by themselves */
    @RolesAllowed("service.read")
    public ServiceRow service(ServiceId id) {
        return open(id);
    }

    /** Who offers the service, by name. */
    @RolesAllowed("slot.find")
    public List<Provider> providers(ServiceId id) {
        var service = open(id);
        return practitioners.withAnyOf(service.specialties()).stream()
                .filter(who -> who.active() && service.isOfferedBy(who.specialties()))
                .map(Provider::of)
                .toList();
    }

    private ServiceRow open(ServiceId id) {
        return services.row(id)
                .filter(row -> isOpenToPatients(row) && !keptFromProxies().contains(row.id()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private Set<ServiceId> keptFromProxies() {
        return actor.get().actingFor() == null ? Set.of() : services.confidential();
    }

    private static boolean isOpenToPatients(ServiceRow service) {
        return service.offered() && service.selfBookable();
    }
}
