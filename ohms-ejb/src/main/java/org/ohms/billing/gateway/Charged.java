package org.ohms.billing.gateway;

/**
 * How far a gateway got with a payment by a way that it keeps.
 *
 * @param reference its own name for the payment; empty when it gave none
 * @param address where the owner has to say yes to their bank first; empty when nobody asks
 */
record Charged(String reference, String address, Outcome outcome) {}
