package org.ohms.identity.signin;

import org.ohms.identity.session.SecretToken;

/**
 * The password was right and is not enough.
 *
 * @param token for the cookie that holds the half-done sign-in; it opens nothing
 * @param setUp whether the account has no second factor yet and must set one up first
 */
public record SecondStepNeeded(SecretToken token, boolean setUp) implements SignInStep {}
