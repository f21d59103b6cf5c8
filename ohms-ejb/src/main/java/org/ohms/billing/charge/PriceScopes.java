package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.price.PriceScope;
import org.ohms.shared.id.PatientId;

/** For whom the price of something done is asked: who is asked first to pay for the patient, and where a visit was. */
@ApplicationScoped
class PriceScopes {
    @Inject
    EntityManager entities;

    PriceScope of(PatientId patient, ChargeSource source, UUID sourceId, LocalDate day) {
        var found = (Object[]) entities.createNativeQuery("""
                        select cast(s.payer as text), cast(s.place as text)
                        from price_scope(cast(?1 as uuid), cast(?2 as text), cast(?3 as uuid), cast(?4 as date)) s""")
                .setParameter(1, patient.toString())
                .setParameter(2, source.name())
                .setParameter(3, sourceId.toString())
                .setParameter(4, day.toString())
                .getSingleResult();
        return new PriceScope(id(found[0]), id(found[1]));
    }

    private static @Nullable UUID id(@Nullable Object column) {
        return column == null ? null : UUID.fromString(String.valueOf(column));
    }
}
