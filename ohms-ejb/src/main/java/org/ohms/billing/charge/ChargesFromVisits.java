package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.ohms.billing.price.PriceLists;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.id.Uuids;

/**
 * A finished visit is charged, in the same transaction and once. What its service costs is the price of that day; where
 * no list knows it, the charge waits for somebody to say.
 */
@ApplicationScoped
class ChargesFromVisits {
    @Inject
    EntityManager entities;

    @Inject
    ServiceLookup services;

    @Inject
    PriceLists prices;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

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
        if (code == null) {
            return;
        }
        var price = prices.on(day, code);
        var now = clock.instant();
        var by = actor.get().account();
        entities.createNativeQuery("""
                        select charge_once(cast(?1 as uuid), cast(?2 as uuid), 'VISIT', cast(?3 as uuid), cast(?4 as date),
                            cast(?5 as uuid), cast(?6 as text), cast(?7 as text), cast(?8 as text), cast(?9 as numeric),
                            cast(?10 as numeric), cast(?11 as int), cast(?12 as text), cast(?13 as timestamptz),
                            cast(?14 as uuid))""")
                .setParameter(1, Uuids.v7(now).toString())
                .setParameter(2, patient.toString())
                .setParameter(3, visit.toString())
                .setParameter(4, day.toString())
                .setParameter(5, practitioner.toString())
                .setParameter(6, code)
                .setParameter(7, price.map(PriceRow::name).orElse(null))
                .setParameter(8, price.map(PriceRow::procedure).orElse(null))
                .setParameter(9, price.map(row -> row.amount().amount()).orElse(null))
                .setParameter(10, price.map(PriceRow::taxPercent).orElse(BigDecimal.ZERO))
                .setParameter(11, price.map(PriceRow::list).orElse(null))
                .setParameter(
                        12,
                        price.map(row -> row.amount().currency().getCurrencyCode())
                                .orElseGet(() -> hospital.settings().currency()))
                .setParameter(13, now.toString())
                .setParameter(14, by == null ? null : by.toString())
                .getSingleResult();
    }
}
