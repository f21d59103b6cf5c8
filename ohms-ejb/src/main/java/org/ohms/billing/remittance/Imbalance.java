package org.ohms.billing.remittance;

import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a remittance is held: nothing of it is posted, because something in it does not fit, or it is not meant.
 *
 * <p>That the claims less what is kept back apart from them are what is paid, that this is never below zero, and that what
 * is asked less the adjustments is what is paid, is how X12 answers in its requests for interpretation
 * <a href="http://rfi.x12.org/Request/Details/222">222</a>,
 * <a href="https://x12.org/resources/requests-for-interpretation/rfi-2601-claim-line-balancing-relationship-charged-allowed">2601</a> and
 * <a href="https://x12.org/resources/requests-for-interpretation/rfi-2348-835-claim-payment-adjustments">2348</a>.
 */
public enum Imbalance {
    /** The claims, less what is kept back, are not what is paid. */
    TOTAL_DIFFERS,
    /** What a claim asked, less its adjustments, is not what is paid for it. */
    CLAIM_DIFFERS,
    /** The payment as a whole takes back, which is not done so. */
    TAKES_BACK,
    /** Amounts have more decimals than the currency. */
    TOO_FINE,
    /** It is not in the currency of the hospital. */
    OTHER_CURRENCY,
    /** The payer sends it as a test, and this hospital books no tests. */
    TEST_ONLY,
    /** The books of this month are closed: it is posted when they are not. */
    MONTH_CLOSED;

    /** What does not fit in an advice. */
    static Set<Imbalance> in(Advice advice, String currency) {
        var found = EnumSet.noneOf(Imbalance.class);
        if (advice.claimed().subtract(advice.adjusted()).compareTo(advice.amount()) != 0) {
            found.add(TOTAL_DIFFERS);
        }
        if (advice.claims().stream()
                .anyMatch(claim -> claim.charged().subtract(claim.adjusted()).compareTo(claim.paid()) != 0)) {
            found.add(CLAIM_DIFFERS);
        }
        if (!advice.credit() || advice.amount().signum() < 0) {
            found.add(TAKES_BACK);
        }
        if (isTooFine(advice, Currency.getInstance(currency).getDefaultFractionDigits())) {
            found.add(TOO_FINE);
        }
        var named = advice.currency();
        if (named != null && !named.equals(currency)) {
            found.add(OTHER_CURRENCY);
        }
        return found;
    }

    private static boolean isTooFine(Advice advice, int decimals) {
        return advice.amount().stripTrailingZeros().scale() > decimals
                || advice.adjustments().stream()
                        .anyMatch(one -> one.amount().stripTrailingZeros().scale() > decimals)
                || advice.claims().stream().anyMatch(claim -> isTooFine(claim, decimals));
    }

    private static boolean isTooFine(Advice.Claimed claim, int decimals) {
        return claim.paid().stripTrailingZeros().scale() > decimals
                || claim.charged().stripTrailingZeros().scale() > decimals
                || claim.adjustments().stream()
                        .anyMatch(one -> one.amount().stripTrailingZeros().scale() > decimals)
                || claim.services().stream()
                        .flatMap(service -> service.adjustments().stream())
                        .anyMatch(one -> one.amount().stripTrailingZeros().scale() > decimals);
    }
}
