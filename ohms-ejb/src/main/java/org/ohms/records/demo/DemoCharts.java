package org.ohms.records.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ohms.patients.demo.DemoCast;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;

/** Fills the charts of the demonstration hospital, standing where the clock stands. */
@ApplicationScoped
class DemoCharts {

    @Inject
    EntityManager entities;

    @Inject
    DemoCast people;

    @Inject
    DemoVisitNotes visits;

    @Inject
    DemoFindings findings;

    @Inject
    DemoWishes wishes;

    @Inject
    Clock clock;

    void fill(@Observes @Priority(320) DemoDataWanted wanted) {
        var cast = people.byFamily();
        var now = clock.instant();
        // the whole hospital is held by now: a flush for every line would look through all of it
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            for (var line : DemoScript.lines()) {
                var patient = cast.get(line.family());
                if (patient != null) {
                    write(line, patient, now);
                }
            }
            entities.flush();
        } finally {
            entities.setFlushMode(FlushModeType.AUTO);
        }
    }

    private void write(DemoScript.Line line, PatientId patient, Instant now) {
        switch (line.what()) {
            case "visit" -> visits.visit(line, patient, ago(line.days(), now));
            case "lab" -> findings.figures(line, patient, now);
            case "vitals" -> findings.vitals(line, patient, ago(line.days(), now));
            case "goal" -> wishes.goal(line, patient, now);
            case "sent" -> wishes.sent(line, patient, ago(line.days(), now));
            case "social" -> findings.social(line, patient, now);
            default -> visits.history(line, patient, now);
        }
    }

    /** Measured today means a while ago. */
    static Instant ago(int days, Instant now) {
        return now.minus(days == 0 ? Duration.ofMinutes(20) : Duration.ofDays(days));
    }
}
