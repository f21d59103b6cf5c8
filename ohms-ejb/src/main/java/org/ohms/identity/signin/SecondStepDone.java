package org.ohms.identity.signin;

import java.util.UUID;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * A half-done sign-in has become a session.
 *
 * @param halfWay the half-done sign-in
 */
public record SecondStepDone(UUID halfWay, AccountId account, SecretToken session) {}
