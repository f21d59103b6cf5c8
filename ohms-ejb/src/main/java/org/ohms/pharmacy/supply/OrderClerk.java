package org.ohms.pharmacy.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.id.AccountId;

/** Who orders, when, in which currency and under which number. */
@ApplicationScoped
class OrderClerk {
    private static final String SERIAL = "PO-%d-%05d";

    @Inject
    Counters counters;

    @Inject
    KnownHospital hospital;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The next one of that year: taken once, and given back when this transaction comes to nothing. */
    String nextNumber(Instant at) {
        var year = hospital.today(at).getYear();
        return SERIAL.formatted(year, counters.next("PO-" + year, 1));
    }

    String currency() {
        return hospital.settings().currency();
    }

    LocalDate today() {
        return hospital.today(now());
    }

    Instant now() {
        return clock.instant();
    }

    AccountId me() {
        return current.account();
    }
}
