package org.ohms.billing.gateway;

/**
 * What a gateway tells by itself.
 *
 * @param id its own name for this event; the same event comes more than once
 * @param reference its own name for the payment
 */
record GatewayEvent(String id, String reference, Outcome outcome) {}
