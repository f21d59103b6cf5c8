package org.ohms.prescribing.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.prescribing.medicine.MedicineDesk;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Compares the medicines in the chart with a list somebody brought. It changes nothing; that is done at the desk. */
@Stateless
public class Reconciliation {
    @Inject
    MedicineDesk desk;

    @Inject
    PublishedRules published;

    /** @param brought one medicine a line, as the patient or a letter names them; empty or null for no such list */
    @RolesAllowed("chart.read")
    public Comparison compare(PatientId patient, @Nullable String brought) {
        var taken = desk.current(patient);
        var refusals = new Refusals();
        var typed = Rules.optional(brought, "brought", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var named = typed == null
                ? List.<String>of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        var rules = published.current();
        var lists = new ListComparison(
                medicine -> rules.map(in -> in.rules().ingredientsOf(medicine)).orElseGet(Set::of));
        return new Comparison(taken, lists.of(taken, named), rules.isEmpty());
    }
}
