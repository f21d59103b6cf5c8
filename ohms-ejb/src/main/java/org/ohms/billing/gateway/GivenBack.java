package org.ohms.billing.gateway;

/**
 * What a gateway says to giving back.
 *
 * @param reference its own name for it; empty when it did not take it
 * @param outcome REFUNDED, REFUND_FAILED, or OPEN while its bank works on it
 */
record GivenBack(String reference, Outcome outcome) {}
