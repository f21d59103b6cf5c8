package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.error.Refusal;

/**
 * Patients themselves book the services that are meant for that. What a service keeps confidential a proxy does not book:
 * it would be hidden from them at once.
 */
@ApplicationScoped
class PatientsBookWhatTheyMay implements BookingPolicy {
    @Inject
    CurrentActor actor;

    @Inject
    ServiceLookup services;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        return booking.byPatient() && (!booking.service().selfBookable() || isKeptFromProxies(booking.service()))
                ? Optional.of(Refusal.of(AppointmentRefusal.NOT_SELF_BOOKABLE))
                : Optional.empty();
    }

    private boolean isKeptFromProxies(ServiceRow service) {
        return actor.get().actingFor() != null && services.confidential().contains(service.id());
    }
}
