package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.pharmacy.stock.Stock;

/** Who got something of a lot: for a recall by its maker. */
@Stateless
public class LotRecipients {
    private static final String TYPE = "StockLot";

    @Inject
    Dispenses dispenses;

    @Inject
    Stock stock;

    @Inject
    Notifications notifications;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** What was handed over of a lot, the last first. */
    @RolesAllowed("medication.dispense")
    public List<DispenseRow> of(UUID lot) {
        return listed(lot);
    }

    /** Tells everybody who got something of a lot that was called back, once; how many patients there are. */
    @RolesAllowed("medication.dispense")
    public int tell(UUID lot) {
        stock.insistOnRecalled(lot);
        var patients = listed(lot).stream().map(DispenseRow::patient).distinct().toList();
        patients.forEach(patient -> notifications.tellPatient(
                patient,
                new NewNotification(
                        "dispense.recalled", patient, null, null, "dispense.recalled:" + lot + ":" + patient)));
        return patients.size();
    }

    private List<DispenseRow> listed(UUID lot) {
        audit.object(TYPE, lot);
        var found = dispenses.givenOf(lot);
        policy.listed(found.stream().map(MedicationDispense::patient).toList());
        return dispenses.rows(found);
    }
}
