package org.ohms.prescribing.medicine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.records.chart.ChartPen;

/** Patients read what they take: what was released to them, and no other row is shown to them. */
@Stateless
public class OwnMedicines {
    private static final String PART = "health";

    @Inject
    OwnRecord own;

    @Inject
    ChartPen pen;

    @Inject
    Medicines medicines;

    /** Everything they take or took, what is taken first. */
    @RolesAllowed("own-chart.read")
    public List<MedicineRow> mine() {
        var patient = own.insist(PART);
        pen.open(patient);
        return medicines.of(patient);
    }
}
