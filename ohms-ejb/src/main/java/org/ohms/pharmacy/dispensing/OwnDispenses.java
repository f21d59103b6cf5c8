package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;

/** Patients follow their medicines at the pharmacy. */
@Stateless
public class OwnDispenses {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Dispenses dispenses;

    /** The newest first. */
    @RolesAllowed("own-chart.read")
    public List<DispenseRow> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return dispenses.rows(dispenses.of(patient));
    }
}
