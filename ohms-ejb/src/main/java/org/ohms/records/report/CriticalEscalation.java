package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * A critical result that nobody acknowledged for a while goes further up; whoever is told is told once, and cares for the
 * patient from then on for a day: there is no telling of somebody who may not act.
 */
@ApplicationScoped
class CriticalEscalation {
    private static final String UNHEARD = "records.critical-unheard";
    private static final String SOURCE = "critical-result";
    private static final Duration TO_ACT = Duration.ofDays(1);
    private static final int MOST = 200;

    @Inject
    Background background;

    @Inject
    Reports reports;

    @Inject
    ReportSettings settings;

    @Inject
    AccountDirectory accounts;

    @Inject
    CareRelationships care;

    @Inject
    Notifications notifications;

    void look(@Observes MinuteHasPassed minute) {
        background.run("result.escalate", () -> tell(minute.at()));
    }

    private void tell(Instant now) {
        var unheard = reports.unheard(now.minus(settings.escalation()), MOST);
        if (unheard.isEmpty()) {
            return;
        }
        var told = accounts.allowed("result.escalated");
        for (var report : unheard) {
            background.about("DiagnosticReport", report.id(), report.patient());
            told.forEach(account -> {
                care.begin(report.patient(), account, SOURCE, report.id(), now, now.plus(TO_ACT));
                notifications.tell(account, CriticalNews.news(UNHEARD, report.patient(), report.id()));
            });
        }
    }
}
