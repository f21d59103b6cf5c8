package org.ohms.identity.session;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * A sign-in that waits for its second step.
 *
 * @param id names it on the page, so that a tab does not answer for another tab's person
 * @param proved what was proved first: {@code password}, or {@code sso} for the word of the provider
 */
public record HalfSignedIn(UUID id, AccountId account, String proved) {}
