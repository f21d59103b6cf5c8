package org.ohms.scheduling.practitioner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.PractitionerId;

/** The chief medical officer and administrators register who may be booked. */
@Stateless
public class PractitionerRegister {
    @Inject
    Practitioners practitioners;

    @Inject
    PractitionerRules rules;

    @Inject
    AuditTrail audit;

    @Inject
    Event<PractitionerEvent> events;

    @Inject
    Clock clock;

    @RolesAllowed("practitioner.register")
    public PractitionerId register(PractitionerDraft draft) {
        rules.insistOn(draft);
        var practitioner = practitioners.register(draft, clock.instant());
        audit.object("Practitioner", practitioner.id().value());
        events.fire(new PractitionerEvent.Registered(practitioner.id()));
        return practitioner.id();
    }

    /** @param version of the details the change began from */
    @RolesAllowed("practitioner.register")
    public void change(PractitionerId id, long version, PractitionerDraft draft) {
        audit.object("Practitioner", id.value());
        var practitioner = practitioners.with(id, version);
        rules.insistOn(draft);
        var before = practitioner.account();
        practitioner.become(draft);
        practitioners.keep();
        if (!Objects.equals(before, draft.account())) {
            events.fire(new PractitionerEvent.AccountChanged(id, draft.account()));
        }
    }

    /** They can no longer be booked; visits ahead are marked to be moved until somebody decides about them. */
    @RolesAllowed("practitioner.register")
    public void retire(PractitionerId id, long version) {
        audit.object("Practitioner", id.value());
        practitioners.with(id, version).retire(clock.instant());
        practitioners.keep();
        events.fire(new PractitionerEvent.Retired(id));
    }

    @RolesAllowed("practitioner.register")
    public void reinstate(PractitionerId id, long version) {
        audit.object("Practitioner", id.value());
        practitioners.with(id, version).reinstate();
        practitioners.keep();
        events.fire(new PractitionerEvent.Reinstated(id));
    }
}
