package org.ohms.billing.charge;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.start.DemoDataWanted;

/** Charges of the visits that the demonstration has already had today. */
@ApplicationScoped
class DemoCharges {
    @Inject
    EntityManager entities;

    @Inject
    ChargesFromVisits visits;

    void charge(@Observes @Priority(341) DemoDataWanted wanted) {
        List<?> finished = entities.createNativeQuery("""
                        select cast(id as text), cast(patient_id as text), cast(practitioner_id as text),
                            cast(service_id as text), cast(day as text)
                        from appointment where status = 'FULFILLED' order by starts_at, id""").getResultList();
        finished.stream()
                .map(Object[].class::cast)
                .forEach(row -> visits.charge(
                        new AppointmentId(id(row[0])),
                        new PatientId(id(row[1])),
                        new PractitionerId(id(row[2])),
                        new ServiceId(id(row[3])),
                        LocalDate.parse(String.valueOf(row[4]))));
    }

    private static UUID id(Object column) {
        return UUID.fromString(String.valueOf(column));
    }
}
