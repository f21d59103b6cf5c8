package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.prescribing.adherence.Supplies;
import org.ohms.prescribing.adherence.Supply;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What this pharmacy handed over, less what came back. */
@ApplicationScoped
class HandedOverSupplies implements Supplies {
    @Inject
    Dispenses dispenses;

    @Inject
    CollectedElsewhere elsewhere;

    @Inject
    HospitalDay hospital;

    @Override
    public List<Supply> of(PatientId patient, LocalDate since) {
        var given = dispenses.handedOver(
                patient, since.atStartOfDay(hospital.zone()).toInstant());
        var back = dispenses.cameBack(given.stream().map(MedicationDispense::id).toList());
        var supplies = new ArrayList<Supply>();
        for (var one : given) {
            var at = one.endedAt();
            var kept = one.given().subtract(back.getOrDefault(one.id(), BigDecimal.ZERO));
            if (at != null && kept.signum() > 0) {
                supplies.add(new Supply(one.request(), hospital.today(at), kept));
            }
        }
        return supplies;
    }

    @Override
    public Set<UUID> elsewhere(Collection<UUID> requests) {
        return requests.stream().filter(elsewhere::holds).collect(Collectors.toSet());
    }
}
