package org.ohms.scheduling.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PractitionerId;

/** Registers practitioners another system tells of. Asks nobody for permission: whoever calls it has checked. */
@ApplicationScoped
public class PractitionerIntake {
    @Inject
    Practitioners practitioners;

    @Inject
    Clock clock;

    /**
     * Registers one; nobody books them before somebody gives them hours.
     *
     * @param origin who told of it, with its id there
     * @throws DomainException INVALID when something about the draft is wrong
     */
    public PractitionerId register(PractitionerDraft draft, String origin) {
        var wrong = new Refusals();
        PractitionerRules.judge(wrong, draft);
        wrong.throwIfAny(DomainException.Kind.INVALID);
        return practitioners.register(draft, origin, clock.instant()).id();
    }
}
