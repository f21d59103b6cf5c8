package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;

/** Patients read what was prescribed to them here; no other row is shown to them. */
@Stateless
public class OwnPrescriptions {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Prescriptions prescriptions;

    /** Those that are valid now. */
    @RolesAllowed("own-chart.read")
    public List<PrescriptionRow> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return prescriptions.of(patient).stream()
                .filter(PrescriptionRow::isActive)
                .toList();
    }
}
