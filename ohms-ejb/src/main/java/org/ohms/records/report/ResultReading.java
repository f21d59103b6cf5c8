package org.ohms.records.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.observation.Course;
import org.ohms.records.observation.Observations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Reads results of those in one's care. */
@Stateless
public class ResultReading {
    private static final int FIGURES = 24;
    private static final int OF_EACH = 12;

    @Inject
    ChartPen pen;

    @Inject
    ReportLookup results;

    @Inject
    Reports reports;

    @Inject
    Observations observations;

    @Inject
    ResultInbox inbox;

    /** The newest first. */
    @RolesAllowed("chart.read")
    public Page<ReportRow> of(PatientId patient, PageRequest page) {
        pen.open(patient);
        return reports.of(patient, page);
    }

    /** How each figure went that a laboratory measured last. */
    @RolesAllowed("chart.read")
    public List<Course> courses(PatientId patient) {
        pen.open(patient);
        return observations.latestResults(patient, FIGURES, OF_EACH);
    }

    /** One result with its lines, and how each figure went before. */
    @RolesAllowed("chart.read")
    public ReportDetails result(PatientId patient, UUID id) {
        pen.open(patient, "DiagnosticReport", id);
        return results.details(patient, id);
    }

    /** What waits for a signature in one chart, the alarming first. */
    @RolesAllowed("result.sign")
    public List<ReportRow> toSign(PatientId patient) {
        pen.open(patient);
        return reports.waiting(patient, FIGURES);
    }

    /** What waits for a signature in every chart within reach. */
    @RolesAllowed({"result.sign", "result.write"})
    public Page<WaitingResult> waiting(PageRequest page) {
        return inbox.waiting(page);
    }

    /** How many wait. */
    @RolesAllowed({"result.sign", "result.write"})
    public long waitingCount() {
        return reports.waitingCount();
    }
}
