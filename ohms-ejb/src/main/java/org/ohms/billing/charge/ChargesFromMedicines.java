package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ohms.pharmacy.dispensing.MedicationDispensed;
import org.ohms.pharmacy.dispensing.MedicationReturned;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.shared.time.HospitalDay;

/**
 * A medicine that is handed over is charged, in the same transaction and once: so many of its unit, at the price of that
 * day. What comes back is taken off the charge as long as that waits; one that was billed is marked, to be credited.
 */
@ApplicationScoped
class ChargesFromMedicines {
    @Inject
    EntityManager entities;

    @Inject
    Stock stock;

    @Inject
    ChargeMaking making;

    @Inject
    HospitalDay hospital;

    /** Medicines without a price code are not charged by themselves. */
    void on(@Observes MedicationDispensed event) {
        for (var item : stock.items(List.of(event.medicine()))) {
            var code = item.priceCode();
            if (code != null) {
                making.once(new ServiceDone(
                        ChargeSource.DISPENSE,
                        event.dispense(),
                        event.patient(),
                        hospital.today(event.at()),
                        null,
                        code,
                        event.quantity()));
            }
        }
    }

    void on(@Observes MedicationReturned event) {
        entities.createNativeQuery("""
                        select charge_returned(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as numeric),
                            cast(?4 as timestamptz), cast(?5 as uuid))""")
                .setParameter(1, event.id().toString())
                .setParameter(2, event.dispense().toString())
                .setParameter(3, event.quantity())
                .setParameter(4, event.at().toString())
                .setParameter(5, event.by().toString())
                .getSingleResult();
    }
}
