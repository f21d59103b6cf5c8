package org.ohms.care.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What a patient asks.
 *
 * @param to {@link Correspondent#key}
 * @param keptPrivate whether those who act for the patient shall not read it
 * @param warned whether whoever writes has seen that a message is not the way to urgent help
 */
public record WriteToTeam(
        @Nullable String to,
        @Nullable String subject,
        @Nullable String body,
        boolean keptPrivate,
        boolean warned) {}
