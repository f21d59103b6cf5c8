package org.ohms.patients.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * Somebody at the patients' door chooses for whom they act: themselves, or one of those who are in their hands. What was
 * chosen holds for the session, and is judged anew at every request.
 */
@Stateless
public class Acting {
    @Inject
    ProxyGrants grants;

    @Inject
    PatientLabels labels;

    @Inject
    SessionRegistry sessions;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those the one who asks may act for now, the longest first. */
    @RolesAllowed("proxy.act")
    public List<ActingRow> people() {
        var actor = current.get();
        var acting = grants.actingOf(current.account());
        policy.listed(acting.stream().map(ProxyGrant::patient).toList());
        var known = labels.of(acting.stream().map(ProxyGrant::patient).toList());
        var rows = new ArrayList<ActingRow>();
        for (var grant : acting) {
            var label = known.get(grant.patient());
            if (label != null) {
                var row = grant.row(clock.instant());
                rows.add(new ActingRow(
                        grant.id(),
                        grant.patient(),
                        (label.given() + " " + label.family()).strip(),
                        grant.relationship(),
                        grant.scopes(),
                        row.lastMoment(),
                        grant.patient().equals(actor.actingFor())));
            }
        }
        return rows;
    }

    /**
     * Acts for this patient from now on in this session.
     *
     * @throws DomainException NOT_FOUND for a patient one does not, or no longer, act for
     */
    @RolesAllowed("proxy.act")
    public void actFor(PatientId patient) {
        audit.patient(patient);
        var grant = grants.acting(current.account(), patient)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.object("ProxyGrant", grant.id());
        sessions.actFor(session(), patient);
    }

    /** Acts for oneself again. */
    @RolesAllowed("proxy.act")
    public void actForMyself() {
        sessions.actFor(session(), null);
    }

    /** Gives it up: the one who asks acts for this patient no longer. */
    @RolesAllowed("proxy.act")
    public void giveUp(UUID id) {
        audit.object("ProxyGrant", id);
        var grant = grants.locked(id);
        if (!current.account().equals(grant.account())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        audit.patient(grant.patient());
        grant.end(ProxyEnd.PROXY, current.account(), clock.instant());
        if (grant.patient().equals(current.get().actingFor())) {
            sessions.actFor(session(), null);
        }
    }

    private SessionId session() {
        var session = current.get().session();
        if (session == null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return new SessionId(session);
    }
}
