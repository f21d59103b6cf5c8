package org.ohms.billing.statement;

import java.util.List;
import org.ohms.shared.money.Money;

/**
 * A statement in one currency.
 *
 * @param opening what was owed, or held of what was paid ahead, before the first day
 * @param closing the same at the end of the last day
 */
public record StatementPart(Money opening, List<StatementLine> lines, Money closing) {
    /** What the entries of these days add up to. */
    public Money movement() {
        return closing.minus(opening);
    }
}
