package org.ohms.web.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.DispenseRow;
import org.ohms.pharmacy.dispensing.OwnDispenses;

/** How far the patient's medicines are at the pharmacy. */
@Named
@RequestScoped
public class OwnDispensesView {
    @Inject
    OwnDispenses dispenses;

    private @Nullable Map<UUID, DispenseRow> newest;

    /** The newest dispense of a prescription; null for none. */
    public @Nullable DispenseRow of(@Nullable UUID prescription) {
        return prescription == null ? null : newest().get(prescription);
    }

    private Map<UUID, DispenseRow> newest() {
        var known = newest;
        if (known == null) {
            known = new HashMap<>();
            for (var row : dispenses.mine()) {
                known.putIfAbsent(row.request(), row);
            }
            newest = known;
        }
        return known;
    }
}
