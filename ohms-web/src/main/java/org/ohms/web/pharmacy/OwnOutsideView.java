package org.ohms.web.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private @Nullable NewestOutside newest;

    /** Where a prescription was sent to last; null when it is collected in the house. */
    public @Nullable OutsideRow of(@Nullable UUID prescription) {
        var known = newest;
        if (known == null) {
            known = new NewestOutside(outside.mine());
            newest = known;
        }
        return known.of(prescription);
    }
}
