package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.factor.PasskeyId;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.PasskeyRow;
import org.ohms.identity.factor.Passkeys;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Everybody looks after their own passkeys. It needs no permission, only a sign-in, and a fresh one to add or remove one:
 * whoever finds a screen open must not add a key of their own.
 */
@Stateless
@PermitAll
public class MyPasskeys {
    @Inject
    Passkeys passkeys;

    @Inject
    MyPasskeyDesk desk;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    public List<PasskeyRow> list() {
        return passkeys.of(account());
    }

    /** Asks the device at hand to make a key. */
    @AsksAgain
    public PasskeyQuestion ask() {
        return desk.ask(account());
    }

    /**
     * Keeps the key that the device made.
     *
     * @param name what its owner calls it
     * @return ten codes on paper, when this is the first factor; else none, because those there are still open
     * @throws DomainException INVALID when the answer is not one to the question, or the name is none
     */
    @AsksAgain
    public List<String> register(PasskeySignIn.Answer answer, String name) {
        return desk.register(account(), answer, name);
    }

    public void rename(PasskeyId id, String name) {
        if (!passkeys.rename(account(), id, desk.checked(name))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    /** Refused for the last factor where a role asks for one. */
    @AsksAgain
    public void remove(PasskeyId id) {
        desk.remove(account(), id);
    }

    private AccountId account() {
        var account = current.account();
        audit.object("Account", account.value());
        return account;
    }
}
