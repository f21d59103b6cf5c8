package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.CareTie;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Tells of a critical result at once: whoever ordered it, and everybody who cares for the patient. */
@ApplicationScoped
class CriticalNews {
    private static final String CAME = "records.critical";
    private static final int MOST = 200;

    @Inject
    Notifications notifications;

    @Inject
    CareRelationships care;

    @Inject
    Clock clock;

    /** @param by who entered it and knows; null when it came from another system */
    void came(PatientId patient, UUID report, Optional<AccountId> orderer, @Nullable AccountId by) {
        var now = clock.instant();
        var told = new LinkedHashSet<AccountId>();
        orderer.ifPresent(told::add);
        care.of(patient, MOST).stream()
                .filter(tie -> tie.holdsAt(now))
                .map(CareTie::account)
                .forEach(told::add);
        told.stream()
                .filter(account -> !account.equals(by))
                .forEach(account -> notifications.tell(account, news(CAME, patient, report)));
    }

    static NewNotification news(String kind, PatientId patient, UUID report) {
        return new NewNotification(kind, patient, patient.value(), null, kind + ":" + report);
    }
}
