package org.ohms.care.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * Whoever is asked, by themselves or by their role, answers. They see the letter and nothing else of the patient; with
 * accepting the record is open to them, until they have reported back.
 */
@Stateless
public class ReferralInbox {
    @Inject
    Referrals referrals;

    @Inject
    ReferralReading reading;

    @Inject
    ReferralKeeping keeping;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Those one is asked or has accepted: what hurries most first. */
    @RolesAllowed("referral.answer")
    public List<ReferralRow> waiting() {
        var found = referrals.askedOf(current.account());
        policy.listed(found.stream().map(Referral::patient).distinct().toList());
        return reading.rows(found);
    }

    /** Those one asked for oneself: the open ones first. */
    @RolesAllowed("referral.write")
    public List<ReferralRow> mine() {
        var found = referrals.askedBy(current.account());
        policy.listed(found.stream().map(Referral::patient).distinct().toList());
        return reading.rows(found);
    }

    /** How many wait for one's answer or report. */
    @RolesAllowed("referral.answer")
    public long count() {
        return referrals.askedOf(current.account()).size();
    }

    /** One's to answer from now on. */
    @RolesAllowed("referral.answer")
    public void accept(UUID referral, long version, @Nullable String said) {
        keeping.accept(asked(referral, version), said);
    }

    /** Not to be done here, and why. */
    @RolesAllowed("referral.answer")
    public void decline(UUID referral, long version, @Nullable String why) {
        keeping.decline(asked(referral, version), why);
    }

    /** What was found; the record is closed again. */
    @RolesAllowed("referral.answer")
    public void report(UUID referral, long version, @Nullable String found) {
        keeping.report(asked(referral, version), found);
    }

    /** @throws DomainException NOT_FOUND for one that somebody else is asked, as for one that never was */
    private Referral asked(UUID id, long version) {
        audit.object(ReferralKeeping.TYPE, id);
        var me = current.account();
        var found = referrals
                .locked(id)
                .filter(one -> me.equals(one.toAccount())
                        || referrals.askedOf(me).stream()
                                .anyMatch(mine -> mine.id().equals(id)))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        audit.patient(found.patient());
        if (found.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return found;
    }
}
