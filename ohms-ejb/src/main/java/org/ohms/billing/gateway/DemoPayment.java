package org.ohms.billing.gateway;

import org.ohms.shared.money.Money;

/**
 * What the page of the demonstration's bank shows.
 *
 * @param back where it leads back to
 * @param open whether it can be paid still
 */
public record DemoPayment(Money amount, String back, boolean open) {}
