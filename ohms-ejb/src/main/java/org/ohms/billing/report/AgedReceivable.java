package org.ohms.billing.report;

import org.ohms.shared.money.Money;

/**
 * What is owed on invoices of one age.
 *
 * @param patients below zero only where the hospital owes
 * @param insurers likewise
 */
public record AgedReceivable(ReceivableAge age, Money patients, Money insurers) {
    public Money total() {
        return patients.plus(insurers);
    }
}
