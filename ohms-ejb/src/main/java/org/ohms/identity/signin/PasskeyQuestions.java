package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.Optional;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.Passkeys;
import org.ohms.identity.session.Door;

/**
 * The question on the page of the password that any passkey made for this door may answer. It is not a use case: it is on
 * every such page, reads nothing of anybody, and leaves no audit line; the answer does.
 */
@Stateless
@PermitAll
@ExcludeDefaultInterceptors
public class PasskeyQuestions {
    @Inject
    Passkeys passkeys;

    @Inject
    DoorAddress address;

    public PasskeyQuestion ask(Door door) {
        return passkeys.ask(Optional.empty(), address.of(door));
    }
}
