package org.ohms.compliance.audit;

import java.time.Instant;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/**
 * The chain was walked once.
 *
 * @param at when
 * @param by who asked for it; empty for the daily round
 */
public record ChainCheck(Instant at, Optional<AccountId> by, ChainReport report) {}
