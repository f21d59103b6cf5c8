package org.ohms.billing.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.Payers;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.AccountId;

/** Questions to insurers with the names that lists show, read in batches. */
@ApplicationScoped
class CheckRows {
    @Inject
    PatientLabels labels;

    @Inject
    Payers payers;

    @Inject
    AccountNames accounts;

    CheckRow of(EligibilityCheck check) {
        return of(List.of(check)).get(0);
    }

    List<CheckRow> of(List<EligibilityCheck> checks) {
        var patients = labels.of(
                checks.stream().map(EligibilityCheck::patient).distinct().toList());
        var insurers = payers.payers(
                checks.stream().map(EligibilityCheck::payer).distinct().toList());
        var people = checks.stream()
                .map(EligibilityCheck::askedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return checks.stream()
                .map(check -> {
                    var by = check.askedBy();
                    return check.row(
                            Optional.ofNullable(patients.get(check.patient()))
                                    .map(PatientLabel::listName)
                                    .orElse(""),
                            Optional.ofNullable(insurers.get(check.payer()))
                                    .map(PayerRow::name)
                                    .orElse(""),
                            by == null ? "" : names.getOrDefault(by, ""));
                })
                .toList();
    }
}
