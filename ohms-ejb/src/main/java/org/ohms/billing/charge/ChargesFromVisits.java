package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * A finished visit is charged, in the same transaction and once. What its service costs is the price of that day; where
 * no list knows it, the charge waits for somebody to say.
 */
@ApplicationScoped
class ChargesFromVisits {
    @Inject
    ServiceLookup services;

    @Inject
    ChargeMaking making;

    void on(@Observes AppointmentEvent.Fulfilled event) {
        var visit = event.visit();
        var patient = visit.patient();
        if (patient != null) {
            charge(visit.appointment(), patient, visit.practitioner(), visit.service(), visit.day());
        }
    }

    /** Services without a price code are not charged by themselves. */
    void charge(AppointmentId visit, PatientId patient, PractitionerId practitioner, ServiceId service, LocalDate day) {
        var code = services.row(service).map(ServiceRow::priceCode).orElse(null);
        if (code != null) {
            making.once(new ServiceDone(
                    ChargeSource.VISIT, visit.value(), patient, day, practitioner, code, BigDecimal.ONE));
        }
    }
}
