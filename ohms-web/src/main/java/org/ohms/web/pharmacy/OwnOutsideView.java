package org.ohms.web.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.outside.OutsideRow;
import org.ohms.pharmacy.outside.OwnOutside;

/** How far the patient's medicines are at pharmacies outside. */
@Named
@RequestScoped
public class OwnOutsideView {
    @Inject
    OwnOutside outside;

    private @Nullable Map<UUID, OutsideRow> newest;

    /** Where a prescription was sent to last; null when it is collected in the house. */
    public @Nullable OutsideRow of(@Nullable UUID prescription) {
        return prescription == null ? null : newest().get(prescription);
    }

    private Map<UUID, OutsideRow> newest() {
        var known = newest;
        if (known == null) {
            known = new HashMap<>();
            for (var row : outside.mine()) {
                known.putIfAbsent(row.request(), row);
            }
            newest = known;
        }
        return known;
    }
}
