package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** Takes a vaccine into the chart; one that was given and was advised is not due any more. */
@ApplicationScoped
class VaccineGiving {
    @Inject
    ImmunizationIntake intake;

    @Inject
    Dues dues;

    UUID take(NewImmunization checked, AccountId by) {
        var id = intake.admit(checked);
        if (checked.status() == ImmunizationStatus.COMPLETED) {
            dues.given(checked, id, by);
        }
        return id;
    }
}
