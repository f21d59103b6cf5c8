package org.ohms.pharmacy.dispensing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.pharmacy.stock.Stock;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Dispenses for other systems, in the order they came to the pharmacy. What the system does not reach, the database leaves out. */
@Stateless
public class DispenseListing {
    @Inject
    Dispenses dispenses;

    @Inject
    Stock stock;

    @Inject
    AccessPolicy access;

    @Inject
    AuditTrail audit;

    /**
     * The next page.
     *
     * @param patient null for all
     * @param after the last one of the page before; null for the first page
     * @throws DomainException NOT_FOUND for a patient the actor does not reach
     */
    @RolesAllowed("dispense.list")
    public FoundDispenses find(@Nullable PatientId patient, @Nullable UUID after, int size) {
        if (patient != null) {
            access.insistOn(patient);
        }
        var found = dispenses.after(patient, after, size + 1);
        var more = found.size() > size;
        var page = listed(more ? found.subList(0, size) : found);
        access.listed(page.stream().map(ListedDispense::patient).toList());
        return new FoundDispenses(page, more);
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or of somebody the actor does not reach */
    @RolesAllowed("dispense.list")
    public ListedDispense dispense(UUID id) {
        audit.object("MedicationDispense", id);
        var found = dispenses.with(id);
        access.insistOn(found.patient());
        return listed(List.of(found)).get(0);
    }

    private List<ListedDispense> listed(List<MedicationDispense> found) {
        var medicines = stock
                .items(found.stream()
                        .map(MedicationDispense::item)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(StockItemRow::id, StockItemRow::name));
        return found.stream()
                .map(one -> {
                    var item = one.item();
                    return one.listed(item == null ? "" : medicines.getOrDefault(item, ""));
                })
                .toList();
    }
}
