package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.invitation.InvitationCode;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** In a demonstration hospital, somebody who is the guardian of a child already, so that there is a person to switch to. */
@ApplicationScoped
public class DemoGuardian {
    @Inject
    ProxyGrants grants;

    @Inject
    OpenRecords records;

    @Inject
    ComingOfAge comingOfAge;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Offered and accepted in one go. */
    public void admit(AccountId guardian, String name, String email, PatientId child) {
        var now = clock.instant();
        var id = Uuids.v7(now);
        var ofAge = comingOfAge.of(records.insistOnOpen(child).birthDate());
        var grant = new ProxyGrant(
                id,
                new ProxyGrant.Terms(
                        child,
                        ProxyRelationship.GUARDIAN,
                        name,
                        email,
                        Set.of(ProxyScope.values()),
                        "Family court, decree of 4 February 2024",
                        now,
                        null,
                        ofAge.orElse(null)),
                SecretToken.fresh(),
                InvitationCode.fresh().token(vault, id),
                now,
                guardian);
        grant.accept(guardian, now);
        grants.add(grant);
    }
}
