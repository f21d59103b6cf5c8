package org.ohms.billing.remittance;

import org.ohms.shared.money.Money;

/**
 * What a payer kept back or added apart from claims.
 *
 * @param reason provider adjustment reason code
 * @param reference what it is about; empty when it does not say
 * @param amount above zero kept back, below zero added
 */
public record KeptRow(String reason, String reference, Money amount) {}
