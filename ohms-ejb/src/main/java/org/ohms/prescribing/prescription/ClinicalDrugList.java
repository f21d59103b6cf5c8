package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The strengths and forms this hospital prescribes; a pharmacist keeps them, and marks what is controlled. */
@Stateless
public class ClinicalDrugList {
    @Inject
    ClinicalDrugs drugs;

    @Inject
    DrugLists lists;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those in use whose ingredient begins so. */
    @RolesAllowed({"clinical-drug.manage", "prescription.write"})
    public Page<ClinicalDrugRow> drugs(@Nullable String typed, PageRequest page) {
        return drugs.beginningWith(typed == null ? "" : typed, page);
    }

    /** The products there are of these, as the hospital's own lists have them. */
    @RolesAllowed("clinical-drug.manage")
    public Map<UUID, List<DrugListLine>> products(Collection<UUID> of) {
        return lists.products(of);
    }

    /** A quantity of a medicine in packs; empty where the hospital's list knows no pack of it. */
    @RolesAllowed({"clinical-drug.manage", "prescription.write"})
    public Optional<Packs> packs(
            String ingredient, @Nullable String strength, @Nullable String form, DoseUnit unit, BigDecimal quantity) {
        return lists.packs(ingredient, strength, form, unit, quantity);
    }

    @RolesAllowed("clinical-drug.manage")
    public UUID add(@Nullable String ingredient, @Nullable String strength, @Nullable String form, boolean controlled) {
        var refusals = new Refusals();
        var what = Rules.required(ingredient, "ingredient", refusals);
        var strong = Rules.required(strength, "strength", refusals);
        var shape = Rules.required(form, "form", refusals);
        refusals.when(
                strong.length() > 60,
                Refusal.of(CommonRefusal.TOO_LONG).at("strength").with("max", 60));
        refusals.when(
                shape.length() > 60,
                Refusal.of(CommonRefusal.TOO_LONG).at("form").with("max", 60));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        if (drugs.knows(what, strong, shape)) {
            throw DomainException.refused(ClinicalDrugRefusal.KNOWN);
        }
        var id = Uuids.v7(clock.instant());
        drugs.add(new ClinicalDrug(id, what, strong, shape, controlled, current.account(), clock.instant()));
        audit.object("ClinicalDrug", id);
        return id;
    }

    /** Takes it out of what is prescribed. */
    @RolesAllowed("clinical-drug.manage")
    public void retire(UUID id, long version) {
        audit.object("ClinicalDrug", id);
        var drug = drugs.locked(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (drug.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        drug.retire(clock.instant());
    }
}
