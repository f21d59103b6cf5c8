package org.ohms.billing.payer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.ohms.shared.id.Uuids;

/** Payers that other systems name in what they send. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class PayerIntake {
    private static final int LONGEST = 200;

    @Inject
    EntityManager entities;

    @Inject
    Payers payers;

    @Inject
    Clock clock;

    /** The payer of that name; where nobody knew it, it is known from now on, and reached by letter only. */
    public PayerRow named(String name) {
        var cut = name.strip();
        var kept = cut.length() > LONGEST ? cut.substring(0, LONGEST) : cut;
        // by statement: two nodes may hear of the same payer at once, and both go on with the one there is
        entities.createNativeQuery("""
                        insert into payer (id, name, connection, active, version) values (?1, ?2, 'NONE', true, 1)
                        on conflict do nothing""")
                .setParameter(1, Uuids.v7(clock.instant()))
                .setParameter(2, kept)
                .executeUpdate();
        return payers.named(kept).orElseThrow();
    }
}
