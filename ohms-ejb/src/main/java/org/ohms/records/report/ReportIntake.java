package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartWritten;
import org.ohms.records.chart.Charts;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterLookup;
import org.ohms.records.order.Orders;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Takes results into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class ReportIntake {
    @Inject
    Charts charts;

    @Inject
    EncounterLookup encounters;

    @Inject
    Orders orders;

    @Inject
    CriticalNews news;

    @Inject
    Event<ChartWritten> written;

    @Inject
    ReportSettings settings;

    @Inject
    Clock clock;

    /**
     * Keeps it, no less sensitive than its order and its encounter are. One that is complete closes its order; a critical
     * one is told at once.
     *
     * @param by who entered it; null when it came from another system
     */
    public UUID admit(NewReport from, @Nullable AccountId by) {
        return keep(from, by, false);
    }

    /** The same of what is made of one finding that belonged to no result. */
    UUID admitAlone(NewReport from, @Nullable AccountId by) {
        return keep(from, by, true);
    }

    private UUID keep(NewReport from, @Nullable AccountId by, boolean alone) {
        var patient = from.patient();
        var request = from.request();
        var now = clock.instant();
        if (request != null && (from.status() == ReportStatus.FINAL || from.status() == ReportStatus.AMENDED)) {
            orders.answered(patient, request, by, now);
        }
        var report = new DiagnosticReport(Uuids.v7(from.issuedAt()), from, by, now);
        report.atLeast(label(patient, from.encounter(), request, from.sensitivity()));
        if (alone) {
            report.foundAlone();
        }
        charts.add(report);
        if (from.critical()) {
            news.came(patient, report.id(), orders.orderer(patient, request), by);
        }
        written.fire(new ChartWritten(patient));
        return report.id();
    }

    /** How sensitive a result is: no less than what it is of, whatever it says itself. */
    public Clearance label(PatientId patient, @Nullable EncounterId encounter, @Nullable UUID request, Clearance own) {
        return own.and(encounters.labelOrNormal(patient, encounter)).and(orders.label(patient, request));
    }

    /** When a patient may read a result nobody has signed; null when it waits for somebody who explains it. */
    public @Nullable Instant released(boolean critical, Clearance label, Instant came) {
        return critical || label != Clearance.N ? null : came.plus(settings.releaseAfter());
    }

    /**
     * Whether a result of another system is news here, for somebody to take notice of and to sign, or history that was seen
     * to where it comes from. A bundle does not say which; what can honestly be told is how old the result itself is. One
     * that was issued within the days of the setting {@code ohms.records.result-news} is news, and so is whatever answers
     * an order that still waits here.
     */
    public boolean isNews(PatientId patient, @Nullable UUID request, Instant issued) {
        return issued.isAfter(clock.instant().minus(settings.news()))
                || (request != null && orders.waits(patient, request));
    }
}
