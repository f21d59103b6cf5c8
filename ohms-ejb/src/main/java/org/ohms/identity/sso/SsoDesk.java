package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.identity.session.PendingSignIns;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.identity.signin.Browser;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignInDesk;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** The handwork of signing in by the provider's word: find whose it is, give what it gives, let in. */
@ApplicationScoped
class SsoDesk {
    private static final String PROVED = "sso";
    private static final String PROVED_TWICE = "sso mfa";

    /** Whoever proves themselves once more did so at the provider this recently. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    EntityManager entities;

    @Inject
    SsoLinks links;

    @Inject
    SsoSessions ssoSessions;

    @Inject
    LoginAccounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    PendingSignIns pending;

    @Inject
    SessionRegistry sessions;

    @Inject
    SignInDesk signIns;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    SsoArrival enter(SsoAttempt attempt, Claimed claimed, ProviderWord word, Browser browser) {
        var subject = links.subject(word.issuer(), word.subject());
        var email = word.verifiedEmail().map(LoginName::typed);
        attempt.bring(
                subject,
                email.map(name -> name.fingerprint(vault)).orElse(null),
                word.session()
                        .map(session -> links.session(word.issuer(), session))
                        .orElse(null),
                word.idToken());
        var known = links.known(subject).map(SsoLink::account);
        var again = claimed.again();
        if (again != null) {
            return proveAgain(attempt, again, known, word);
        }
        var account = known.or(() -> email.flatMap(name -> firstVisit(name, subject)));
        return account.isEmpty()
                ? new SsoArrival.Unknown(attempt.wanted())
                : letIn(attempt, account.get(), word, browser);
    }

    /** An administrator opened the link: the first one who comes with the account's verified e-mail is the one. */
    private Optional<AccountId> firstVisit(LoginName email, byte[] subject) {
        var now = clock.instant();
        return links.waitingFor(email).filter(link -> link.isOpen(now)).map(link -> {
            link.bind(subject, now);
            entities.flush();
            accounts.activateInvited(link.account());
            return link.account();
        });
    }

    private SsoArrival letIn(SsoAttempt attempt, AccountId account, ProviderWord word, Browser browser) {
        audit.object("Account", account.value());
        if (!accounts.opens(account, SignInDesk.ownerOf(browser.door()))) {
            throw DomainException.forbidden(SsoRefusal.NOT_LINKED);
        }
        if (giveRoles(account, word.words()) > 0) {
            audit.action("SsoSignIn.enter.roles-changed");
            sessions.endAll(account, SessionEnd.ROLES_CHANGED);
        }
        var isProtected = factors.stateOf(account).isProtected();
        if (!word.secondStep() && (isProtected || accounts.needsSecondFactor(account))) {
            var token = pending.begin(account, browser.door(), PROVED);
            entities.flush();
            pending.with(token, browser.door()).ifPresent(half -> attempt.goHalfWay(half.id()));
            return new SsoArrival.HalfWay(new SecondStepNeeded(token, !isProtected), attempt.wanted());
        }
        var signedIn = signIns.letIn(
                account,
                browser,
                word.secondStep() ? PROVED_TWICE : PROVED,
                current.get().address());
        ssoSessions.begin(signedIn.session(), account, attempt);
        return new SsoArrival.In(signedIn, attempt.wanted());
    }

    private SsoArrival proveAgain(SsoAttempt attempt, UUID session, Optional<AccountId> known, ProviderWord word) {
        var owner = sessions.liveOwner(new SessionId(session));
        owner.ifPresent(account -> audit.object("Account", account.value()));
        var now = clock.instant();
        var isThem = owner.isPresent() && owner.equals(known);
        var isNow = word.authenticated()
                .filter(at -> !at.isBefore(now.minus(FRESH)))
                .isPresent();
        if (!isThem || !isNow) {
            throw DomainException.forbidden(isThem ? SsoRefusal.NOT_BELIEVED : SsoRefusal.OTHER_PERSON);
        }
        attempt.forget();
        return new SsoArrival.ProvedAgain(sessions.proveAgain(new SessionId(session)), attempt.wanted());
    }

    /** How many roles came or went. */
    int giveRoles(AccountId account, Collection<String> words) {
        entities.flush();
        return ((Number) entities.createNativeQuery(
                                "select sso_give_roles(?1, cast(?2 as text[]), cast(?3 as timestamptz))")
                        .setParameter(1, account.value())
                        .setParameter(2, array(words))
                        .setParameter(3, clock.instant().toString())
                        .getSingleResult())
                .intValue();
    }

    private static String array(Collection<String> words) {
        var text = new StringBuilder("{");
        for (var word : words) {
            text.append(text.length() == 1 ? "" : ",")
                    .append('"')
                    .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }
}
