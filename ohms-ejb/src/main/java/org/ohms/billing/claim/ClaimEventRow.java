package org.ohms.billing.claim;

import java.time.Instant;

/**
 * What happened to a claim.
 *
 * @param answer codes of the payer's answer; empty when it was nobody's answer
 * @param by empty for the hospital's own work
 */
public record ClaimEventRow(ClaimState state, String answer, Instant at, String by) {}
