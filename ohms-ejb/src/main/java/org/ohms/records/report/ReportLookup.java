package org.ohms.records.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.records.chart.Charts;
import org.ohms.records.observation.ObservationRow;
import org.ohms.records.observation.Observations;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Results for the other parts of the chart; whoever calls has opened it. */
@ApplicationScoped
public class ReportLookup {
    private static final int OF_EACH = 12;

    @Inject
    Charts charts;

    @Inject
    Reports reports;

    @Inject
    Observations observations;

    @Inject
    PractitionerLookup practitioners;

    /** The newest first. */
    public Page<ReportRow> of(PatientId patient, PageRequest page) {
        return reports.of(patient, page);
    }

    /** One result with its lines, and how each figure went before. */
    public ReportDetails details(PatientId patient, UUID id) {
        return details(patient, id, OF_EACH);
    }

    /** The same with so many of each figure. */
    public ReportDetails details(PatientId patient, UUID id, int ofEach) {
        var report = charts.with(DiagnosticReport.class, patient, id);
        var lines = observations.ofReports(patient, List.of(id));
        var codes = lines.stream()
                .filter(line -> line.value() != null)
                .map(ObservationRow::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var courses = observations.results(patient, codes, ofEach).stream()
                .collect(Collectors.toMap(course -> course.latest().code(), Function.identity()));
        return new ReportDetails(reports.row(report), lines, courses);
    }

    /** What these results are called, in one statement. */
    public Map<UUID, String> names(PatientId patient, Collection<UUID> ids) {
        return reports.these(patient, ids).stream()
                .collect(Collectors.toMap(
                        DiagnosticReport::id, report -> report.what().text()));
    }

    /** Who signed it, by the name on the door; empty when nobody did. */
    public String signer(PatientId patient, UUID id) {
        return Optional.ofNullable(
                        charts.with(DiagnosticReport.class, patient, id).signedBy())
                .flatMap(practitioners::signingInAs)
                .map(doctor -> doctor.name().full())
                .orElse("");
    }
}
