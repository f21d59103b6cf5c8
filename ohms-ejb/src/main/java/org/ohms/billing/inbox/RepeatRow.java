package org.ohms.billing.inbox;

import java.util.UUID;

/**
 * An interchange that had come before in another file.
 *
 * @param interchange the one it repeats
 * @param ta1 the answer: that its number was used before
 */
public record RepeatRow(UUID interchange, String controlNumber, String ta1) {}
