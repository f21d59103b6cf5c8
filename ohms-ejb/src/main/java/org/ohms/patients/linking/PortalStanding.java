package org.ohms.patients.linking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.id.PatientId;

/**
 * Whoever signs in at the patients' door sees how far they are: the first steps of the portal. It needs no permission,
 * only a sign-in. Somebody who has not shown yet that the e-mail is theirs has no account to sign in with, and reads that
 * on the page of signing up.
 */
@Stateless
@PermitAll
public class PortalStanding {
    @Inject
    OwnRecord own;

    @Inject
    LinkRequests requests;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** How far the one who acts is; for a proxy, how far the patient is whom they act for. */
    public Standing mine() {
        var account = current.account();
        var record = own.find();
        record.ifPresent(audit::patient);
        return record.map(PortalStanding::linked)
                .orElseGet(() ->
                        requests.lastOf(account).map(PortalStanding::asked).orElse(Standing.NOT_ASKED));
    }

    /** The record of the one who acts, or whom a proxy acts for; empty as long as nobody has tied one to the account. */
    public Optional<PatientId> myRecord() {
        var record = own.find();
        record.ifPresent(audit::patient);
        return record;
    }

    private static Standing linked(PatientId record) {
        return new Standing(Standing.Step.LINKED, record, null, null, null);
    }

    private static Standing asked(LinkRequest request) {
        var step = request.state() == LinkState.DECLINED ? Standing.Step.DECLINED : Standing.Step.MATCHING;
        return new Standing(step, null, request.madeAt(), request.decidedAt(), request.answer());
    }
}
