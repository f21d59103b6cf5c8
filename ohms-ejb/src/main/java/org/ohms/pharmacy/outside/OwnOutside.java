package org.ohms.pharmacy.outside;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;

/** Patients follow what they collect outside. */
@Stateless
public class OwnOutside {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    OutsidePrescriptions sent;

    /** The newest first. */
    @RolesAllowed("own-chart.read")
    public List<OutsideRow> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return sent.rows(sent.of(patient));
    }
}
