package org.ohms.billing.lettercode;

import java.util.UUID;

/**
 * A code that was printed.
 *
 * @param id names it and opens nothing
 * @param expired whether its time is over
 */
public record KnownLetterCode(UUID id, UUID invoice, boolean expired) {}
