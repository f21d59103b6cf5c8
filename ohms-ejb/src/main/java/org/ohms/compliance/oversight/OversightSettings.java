package org.ohms.compliance.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Administrators say what counts as unusual; what follows is judged by others. */
@Stateless
public class OversightSettings {
    @Inject
    KnownRules rules;

    @RolesAllowed("hospital.change")
    public OversightRules current() {
        return rules.now();
    }

    /**
     * @throws DomainException INVALID naming every wrong field, STALE when another administrator was faster
     */
    @RolesAllowed("hospital.change")
    public void change(OversightRules wanted) {
        var wrong = new Refusals();
        range(wrong, "manyPatients", wanted.manyPatients(), 2, 1000);
        range(wrong, "withinMinutes", wanted.withinMinutes(), 1, 720);
        range(wrong, "manyRefusals", wanted.manyRefusals(), 2, 1000);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        if (!rules.become(wanted)) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }

    private static void range(Refusals wrong, String field, int value, int least, int most) {
        wrong.when(
                value < least || value > most,
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(field)
                        .with("min", least)
                        .with("max", most));
    }
}
