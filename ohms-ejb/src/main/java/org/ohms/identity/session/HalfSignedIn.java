package org.ohms.identity.session;

import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * A sign-in that waits for its second step.
 *
 * @param id names it on the page, so that a tab does not answer for another tab's person
 */
public record HalfSignedIn(UUID id, AccountId account) {}
