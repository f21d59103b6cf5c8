package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.Charts;
import org.ohms.records.observation.CriticalFindings;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A critical figure that belongs to no result, such as a potassium sent by itself or an early warning score of the bedside, is a
 * result of its own: it alarms, is acknowledged, goes up and waits for a signature like every other.
 */
@ApplicationScoped
class CriticalAlone implements CriticalFindings {
    @Inject
    ReportIntake reports;

    @Inject
    Charts charts;

    @Override
    public Optional<UUID> raise(NewObservation finding, Instant since, @Nullable AccountId by) {
        if (finding.status() == ObservationStatus.ENTERED_IN_ERROR || !reports.isNews(finding.patient(), null, since)) {
            return Optional.empty();
        }
        return Optional.of(reports.admitAlone(
                new NewReport(
                        finding.patient(),
                        finding.encounter(),
                        null,
                        category(finding.category()),
                        status(finding.status()),
                        finding.what(),
                        null,
                        true,
                        finding.effectiveAt(),
                        finding.issuedAt(),
                        finding.sensitivity(),
                        null,
                        true),
                by));
    }

    @Override
    public void withdraw(PatientId patient, UUID report) {
        charts.find(DiagnosticReport.class, patient, report).ifPresent(DiagnosticReport::withdrawAlone);
    }

    private static ReportCategory category(ObservationCategory category) {
        return switch (category) {
            case LABORATORY -> ReportCategory.LABORATORY;
            case IMAGING -> ReportCategory.IMAGING;
            default -> ReportCategory.OTHER;
        };
    }

    private static ReportStatus status(ObservationStatus status) {
        return switch (status) {
            case PRELIMINARY -> ReportStatus.PRELIMINARY;
            case AMENDED -> ReportStatus.AMENDED;
            default -> ReportStatus.FINAL;
        };
    }
}
