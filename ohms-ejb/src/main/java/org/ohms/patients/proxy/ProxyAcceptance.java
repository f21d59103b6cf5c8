package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.PortalAccounts;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.password.PasswordPolicy;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.patient.OpenRecords;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** Lets through whoever has link and code, and makes them the patient's proxy. */
@ApplicationScoped
class ProxyAcceptance {
    @Inject
    ProxyGrants grants;

    @Inject
    ProxyOffers offers;

    @Inject
    OpenRecords records;

    @Inject
    RecordAccounts owners;

    @Inject
    PortalAccounts accounts;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashing hashing;

    @Inject
    Background background;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a try came to. */
    private enum Outcome {
        RIGHT,
        WRONG,
        OVER
    }

    ProxyVisit.Visit open(SecretToken link) {
        var now = clock.instant();
        var visit = SecretToken.fresh();
        grants.withLink(link).open(visit, now);
        return new ProxyVisit.Visit(visit, now.plus(ProxyGrant.VISIT));
    }

    ProxyVisit.Progress progress(SecretToken visit) {
        var grant = grants.visitedWith(visit);
        if (!grant.isProven()) {
            return new ProxyVisit.Progress(false, "", "", false);
        }
        var name = records.insistOnOpen(grant.patient()).name();
        var given = String.join(" ", name.given());
        var family = name.family();
        return new ProxyVisit.Progress(
                true,
                (given + " " + (family == null ? "" : family)).strip(),
                grant.email(),
                accounts.isTaken(grant.email()));
    }

    /** In a transaction of its own: a wrong try stays counted although the answer is a refusal. */
    void prove(SecretToken visit, String code) {
        var outcome = background.call("proxy.try", () -> judge(visit, code));
        if (outcome == Outcome.OVER) {
            throw ProxyGrants.notValid();
        }
        if (outcome == Outcome.WRONG) {
            throw DomainException.invalid(Refusal.of(ProxyRefusal.WRONG_CODE).at("code"));
        }
    }

    private Outcome judge(SecretToken visit, String code) {
        var grant = grants.visitedWith(visit);
        background.about("ProxyGrant", grant.id(), grant.patient());
        if (offers.prove(grant, code)) {
            return Outcome.RIGHT;
        }
        return grant.isOpenOffer(clock.instant()) ? Outcome.WRONG : Outcome.OVER;
    }

    String createAccount(SecretToken visit, String password) {
        var grant = provenBy(visit);
        if (accounts.isTaken(grant.email())) {
            throw DomainException.refused(ProxyRefusal.SIGN_IN_FIRST);
        }
        var refusals = new Refusals();
        policy.objections(password, grant.name(), grant.email()).forEach(refusals::add);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        become(grant, accounts.openForProxy(grant.name(), grant.email(), hashing.hash(password)));
        return grant.email();
    }

    /** As the system in a transaction of its own: an account of the portal may not make itself anybody's proxy. */
    PatientId accept(SecretToken visit, AccountId account) {
        return background.call("proxy.accept", () -> become(provenBy(visit), account));
    }

    private ProxyGrant provenBy(SecretToken visit) {
        var grant = grants.visitedWith(visit);
        if (!grant.isProven()) {
            throw ProxyGrants.notValid();
        }
        return grant;
    }

    private PatientId become(ProxyGrant grant, AccountId account) {
        audit.object("ProxyGrant", grant.id());
        audit.patient(grant.patient());
        records.insistOnOpen(grant.patient());
        if (owners.recordOf(account).filter(grant.patient()::equals).isPresent()) {
            throw DomainException.refused(ProxyRefusal.YOURSELF);
        }
        var now = clock.instant();
        grants.replaceFor(account, grant.patient(), now);
        grant.accept(account, now);
        return grant.patient();
    }
}
