package org.ohms.records.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.report.ReportRow;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/**
 * Patients read their own chart: what was released to them. Nothing here sorts out what was not; the database shows a
 * patient no other row.
 */
@Stateless
public class OwnChart {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    OwnReader reader;

    /** Whether the account is tied to a record of the hospital; before that there is nothing to read. */
    @RolesAllowed("own-chart.read")
    public boolean hasRecord() {
        return own.find().isPresent();
    }

    /** Whether there is one that whoever acts may read: those who act for somebody may do so without it. */
    @RolesAllowed("own-chart.read")
    public boolean isOpen() {
        return own.isOpen(PART);
    }

    /** Allergies, illnesses, vaccines, measurements and notes. */
    @RolesAllowed("own-chart.read")
    public OwnHealth health() {
        return reader.health(opened());
    }

    /** Results, the newest first. */
    @RolesAllowed("own-chart.read")
    public Page<ReportRow> results(PageRequest page) {
        return reader.results(opened(), page);
    }

    /** One result; somebody else's, and one that was not released, is none. */
    @RolesAllowed("own-chart.read")
    public OwnResult result(UUID id) {
        var patient = opened();
        pen.open(patient, "DiagnosticReport", id);
        return reader.result(patient, id);
    }

    private PatientId opened() {
        var patient = own.insist(PART);
        pen.open(patient);
        return patient;
    }
}
