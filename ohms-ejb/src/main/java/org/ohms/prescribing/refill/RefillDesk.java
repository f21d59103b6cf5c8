package org.ohms.prescribing.refill;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.messaging.notification.NewNotification;
import org.ohms.messaging.notification.Notifications;
import org.ohms.records.chart.ChartPen;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Doctors answer what patients ask for: they sign anew, as it was or changed, or decline and say why. */
@Stateless
public class RefillDesk {
    @Inject
    ChartPen pen;

    @Inject
    AccessPolicy policy;

    @Inject
    Charts charts;

    @Inject
    Refills refills;

    @Inject
    Notifications notifications;

    /** What patients in one's care wait for, the oldest first. */
    @RolesAllowed("prescription.write")
    public List<RefillRow> waiting() {
        var rows = refills.waiting();
        policy.listed(rows.stream().map(RefillRow::patient).toList());
        return rows;
    }

    /** @throws DomainException STALE when somebody else answered since it was read */
    @RolesAllowed("prescription.write")
    public void decline(PatientId patient, UUID id, long version, @Nullable String why) {
        pen.open(patient, "RefillRequest", id);
        var refusals = new Refusals();
        var said = Rules.required(why, "why", refusals);
        var refill = charts.locked(RefillRequest.class, patient, id, version);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        refill.decline(said, pen.me(), pen.now());
        charts.keep();
        notifications.tellPatient(
                patient, new NewNotification("refill.declined", patient, null, null, "refill.declined:" + id));
        pen.wrote(patient, "RefillRequest", id);
    }
}
