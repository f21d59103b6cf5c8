package org.ohms.records.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Who opens a chart and writes in it, when; the trail hears of it. */
@ApplicationScoped
public class ChartPen {
    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Event<ChartWritten> written;

    /** Opens the chart of somebody in one's care, and of nobody else. */
    public void open(PatientId patient) {
        policy.insistOn(patient);
    }

    /** Opens one thing in the chart. */
    public void open(PatientId patient, String type, UUID id) {
        audit.object(type, id);
        policy.insistOn(patient);
    }

    /** Says what was written, to the trail, and to whoever has the chart open. */
    public void wrote(PatientId patient, String type, UUID id) {
        audit.patient(patient);
        audit.object(type, id);
        written.fire(new ChartWritten(patient));
    }

    public AccountId me() {
        return current.account();
    }

    public Instant now() {
        return clock.instant();
    }
}
