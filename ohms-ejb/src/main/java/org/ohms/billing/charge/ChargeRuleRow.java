package org.ohms.billing.charge;

import java.util.UUID;

/**
 * What is charged by itself.
 *
 * @param what PROCEDURE or RESULT
 * @param system the name of the code system
 * @param name what the price list of today calls it; empty when it knows no such code
 */
public record ChargeRuleRow(UUID id, ChargeSource what, String system, String code, String priceCode, String name) {
    public boolean isPriced() {
        return !name.isEmpty();
    }
}
