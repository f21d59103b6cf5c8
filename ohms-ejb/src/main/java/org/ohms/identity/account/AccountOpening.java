package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** What every new account goes through, whoever asks for it: an administrator, the first start, the demonstration. */
@ApplicationScoped
class AccountOpening {
    private static final int LONGEST_NAME = 120;

    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Refuses with everything that is wrong at once. */
    void insistOn(CreateAccount request) {
        var refusals = objections(request.name(), request.email(), Optional.empty());
        var allowed = roles.forKind(AccountKind.STAFF);
        for (var role : request.roles()) {
            refusals.when(!allowed.contains(role), Refusal.of(refusalOf(role)).at("roles"));
        }
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }

    /** The login of a name and e-mail that may stand on the account given. */
    LoginName insistOn(String name, String email, Optional<AccountId> account) {
        objections(name, email, account).throwIfAny(DomainException.Kind.INVALID);
        return LoginName.typed(email);
    }

    /** Refuses a role that does not exist or is not for this kind of account. */
    void insistOnRole(String role, AccountKind kind) {
        if (!roles.forKind(kind).contains(role)) {
            throw DomainException.refused(refusalOf(role));
        }
    }

    AccountId open(CreateAccount request, AccountKind kind, Optional<AccountId> by) {
        var now = clock.instant();
        // v4: the id of an account tells nobody when its owner came
        var account = Account.open(
                Uuids.random(),
                kind,
                request.clearance(),
                request.name().strip(),
                LoginName.typed(request.email()),
                vault,
                now,
                by.orElse(null));
        accounts.add(account);
        request.roles().forEach(role -> roles.give(account.id(), role, by.orElse(null)));
        return account.id();
    }

    void correct(Account account, String name, LoginName login, Clearance clearance) {
        account.correct(name.strip(), login, clearance, vault);
        accounts.index(account);
    }

    private Refusals objections(String name, String email, Optional<AccountId> account) {
        var refusals = new Refusals();
        refusals.when(name.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("name"));
        refusals.when(
                name.strip().length() > LONGEST_NAME,
                Refusal.of(CommonRefusal.TOO_LONG).at("name").with("most", LONGEST_NAME));
        refusals.when(
                name.chars().anyMatch(Character::isISOControl),
                Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("name"));
        var login = LoginName.address(email);
        if (email.isBlank()) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at("email"));
        } else if (login.isEmpty()) {
            refusals.add(Refusal.of(AccountRefusal.EMAIL_MALFORMED).at("email"));
        } else {
            refusals.when(
                    accounts.isTaken(login.get(), account),
                    Refusal.of(AccountRefusal.EMAIL_TAKEN).at("email"));
        }
        return refusals;
    }

    private AccountRefusal refusalOf(String role) {
        return roles.exists(role) ? AccountRefusal.ROLE_NOT_FOR_THIS_KIND : AccountRefusal.ROLE_UNKNOWN;
    }
}
