package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * Counts tries at codes, apart from those at passwords. Six digits are few, so the limit is low; and as at the password,
 * a browser and a network the account knows have counts of their own, so that nobody else's guesses keep the owner out.
 */
@ApplicationScoped
class CodeTries {
    private static final int MOST = 5;
    private static final int MOST_FROM_PLACE = 30;
    private static final String WHAT = "second-step";

    @Inject
    SignInThrottle throttle;

    @Inject
    KnownDevices devices;

    @Inject
    LoginAccounts accounts;

    @Inject
    CurrentActor current;

    Tries count(AccountId account, @Nullable SecretToken device) {
        var whom = bytes(account);
        var tries = tries(account, device, whom);
        throttle.count(tries, MOST, MOST_FROM_PLACE).ifPresent(wait -> {
            throw SignIn.tooMany(wait);
        });
        return tries;
    }

    private Tries tries(AccountId account, @Nullable SecretToken device, byte[] whom) {
        var address = current.get().address();
        if (device != null && devices.isKnown(account, device)) {
            return Tries.fromKnown(WHAT, device, whom);
        }
        return accounts.isKnownAt(account, Tries.network(address))
                ? Tries.fromKnownPlace(WHAT, whom, address)
                : Tries.of(WHAT, whom, address);
    }

    void giveBack(Tries tries) {
        throttle.giveBack(tries);
    }

    static byte[] bytes(AccountId account) {
        return ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array();
    }
}
