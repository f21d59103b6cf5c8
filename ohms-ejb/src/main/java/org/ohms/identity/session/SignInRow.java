package org.ohms.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came in with an account, or tried to, as its owner sees it.
 *
 * @param letIn whether the door opened
 * @param way what was proved or tried, such as {@code password-totp}
 * @param device null where nobody was let in: what a stranger's browser calls itself is not kept
 * @param address the network it came from
 * @param current whether it is the session at hand
 */
public record SignInRow(
        Instant at, boolean letIn, String way, @Nullable String device, String address, boolean current) {}
