package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.chart.ChartWritten;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Takes results into charts, wherever they come from. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class ReportIntake {
    @Inject
    Charts charts;

    @Inject
    Event<ChartWritten> written;

    @Inject
    ReportSettings settings;

    /** @param by who entered it; null when it came from another system, and waits for nobody here */
    public UUID admit(NewReport from, @Nullable AccountId by) {
        var report = new DiagnosticReport(Uuids.v7(from.issuedAt()), from, by);
        charts.add(report);
        written.fire(new ChartWritten(from.patient()));
        return report.id();
    }

    /** When a patient may read a result nobody has signed; null when it waits for somebody who explains it. */
    public @Nullable Instant released(boolean critical, Clearance label, Instant came) {
        return critical || label != Clearance.N ? null : came.plus(settings.releaseAfter());
    }
}
