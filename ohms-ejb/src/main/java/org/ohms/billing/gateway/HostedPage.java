package org.ohms.billing.gateway;

/**
 * The gateway's own page for one payment.
 *
 * @param reference the gateway's name for the payment
 * @param address where the patient pays
 */
record HostedPage(String reference, String address) {}
