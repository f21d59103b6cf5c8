package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.ohms.shared.metrics.Figure;
import org.ohms.shared.metrics.Metrics;

/** What happens to visits; why some are not booked stands among the refusals, by code. */
@ApplicationScoped
class VisitMetrics {
    static final Figure VISITS =
            new Figure("ohms_visits", "What happened to visits: booked, rescheduled, cancelled and so on");

    @Inject
    Metrics metrics;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AppointmentEvent event) {
        metrics.count(VISITS, "event", event.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
}
