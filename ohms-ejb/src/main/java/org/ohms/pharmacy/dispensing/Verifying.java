package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.ohms.prescribing.prescription.PrescriptionDetails;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/** The second pair of eyes: the prescription is still valid, the check runs again, and a new stop goes back. */
@ApplicationScoped
class Verifying {
    private static final int IDENTIFIERS = 2;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    CollectedElsewhere elsewhere;

    /** What was signed, if it is still valid and nobody else dispenses it. */
    PrescriptionDetails insistOnValid(MedicationDispense dispense) {
        var details = prescriptions.details(dispense.patient(), dispense.request());
        if (!details.row().isActive()) {
            throw DomainException.refused(DispenseRefusal.NOT_VALID);
        }
        if (elsewhere.holds(dispense.request())) {
            throw DomainException.refused(DispenseRefusal.ELSEWHERE);
        }
        return details;
    }

    static void insistOnIdentity(Set<Identifier> identity) {
        if (identity.size() < IDENTIFIERS) {
            throw DomainException.invalid(
                    Refusal.of(DispenseRefusal.TWO_IDENTIFIERS).at("identity"));
        }
    }

    /** Runs the check again and answers for it. */
    void verify(MedicationDispense dispense, VerifyDispense said, AccountId by, Instant now) {
        insistOnValid(dispense);
        insistOnIdentity(said.identity());
        var again = prescriptions.checkNow(dispense.patient(), dispense.request());
        var check = again.check();
        if (!again.newStops().isEmpty()) {
            throw DomainException.refused(DispenseRefusal.NEW_STOP);
        }
        if (asksForJudgement(check) && !said.lookedInto()) {
            throw DomainException.invalid(
                    Refusal.of(DispenseRefusal.NOT_LOOKED_INTO).at("lookedInto"));
        }
        dispense.verify(said.identity(), check.outcome(), by, now);
    }

    /** Whether there is something a person has to judge. */
    static boolean asksForJudgement(SafetyCheck check) {
        return !check.stops().isEmpty()
                || !check.cautions().isEmpty()
                || !check.unchecked().isEmpty();
    }
}
