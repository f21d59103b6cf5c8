package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import org.ohms.billing.price.Discount;
import org.ohms.billing.price.PriceLists;
import org.ohms.billing.price.PriceRow;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.Uuids;

/**
 * Makes the charge of something that was done, with the price of that day. Whoever did it need not be allowed to see
 * charges; told twice, it is the charge there is.
 */
@ApplicationScoped
class ChargeMaking {
    @Inject
    EntityManager entities;

    @Inject
    PriceLists prices;

    @Inject
    PriceScopes scopes;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** Where no list knows the code, the charge waits for somebody to say. */
    void once(ServiceDone done) {
        var price = prices.on(
                done.day(), done.code(), scopes.of(done.patient(), done.source(), done.sourceId(), done.day()));
        var off = price.map(PriceRow::discount);
        var now = clock.instant();
        var by = actor.get().account();
        var practitioner = done.practitioner();
        entities.createNativeQuery("""
                        select charge_once(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as text), cast(?4 as uuid),
                            cast(?5 as date), cast(?6 as uuid), cast(?7 as text), cast(?8 as text), cast(?9 as text),
                            cast(?10 as numeric), cast(?11 as numeric), cast(?12 as int), cast(?13 as numeric),
                            cast(?14 as text), cast(?15 as timestamptz), cast(?16 as uuid), cast(?17 as text),
                            cast(?18 as numeric), cast(?19 as text))""")
                .setParameter(1, Uuids.v7(now).toString())
                .setParameter(2, done.patient().toString())
                .setParameter(3, done.source().name())
                .setParameter(4, done.sourceId().toString())
                .setParameter(5, done.day().toString())
                .setParameter(6, practitioner == null ? null : practitioner.toString())
                .setParameter(7, done.code())
                .setParameter(8, price.map(PriceRow::name).orElse(null))
                .setParameter(9, price.map(PriceRow::procedure).orElse(null))
                .setParameter(10, price.map(row -> row.amount().amount()).orElse(null))
                .setParameter(11, price.map(PriceRow::taxPercent).orElse(BigDecimal.ZERO))
                .setParameter(12, price.map(PriceRow::list).orElse(null))
                .setParameter(13, done.quantity())
                .setParameter(
                        14,
                        price.map(row -> row.amount().currency().getCurrencyCode())
                                .orElseGet(() -> hospital.settings().currency()))
                .setParameter(15, now.toString())
                .setParameter(16, by == null ? null : by.toString())
                .setParameter(17, off.map(Discount::kind).map(Enum::name).orElse(null))
                .setParameter(18, off.map(Discount::figure).orElse(null))
                .setParameter(19, off.map(Discount::name).orElse(null))
                .getSingleResult();
    }
}
