package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.page.PageRequest;

/** What others need to know of the hospital's list of medicines. */
@ApplicationScoped
public class ClinicalDrugLookup {
    private static final int MOST = 200;

    @Inject
    ClinicalDrugs drugs;

    /** The medicine in use with this id. */
    public Optional<ClinicalDrugRow> of(UUID id) {
        return drugs.inUse(id);
    }

    /** The medicines in use whose ingredient begins so. */
    public List<ClinicalDrugRow> ofIngredient(String ingredient) {
        return drugs.beginningWith(ingredient, new PageRequest(0, MOST)).rows();
    }
}
