package org.ohms.billing.payment;

import org.ohms.shared.error.RefusalCode;

/** Why money is not taken, or given back, so. */
public enum PaymentRefusal implements RefusalCode {
    /** Nothing is open on this invoice: it was paid already. */
    PAID_ALREADY("payment.paid-already"),
    /** More than is open. */
    ABOVE_OPEN("payment.above-open"),
    /** The amount has more decimals than the currency. */
    TOO_FINE("payment.too-fine"),
    /** Cash goes into a drawer, and none of theirs is open. */
    NO_DRAWER("payment.no-drawer"),
    /** An insurer does not pay in cash or by card at the desk: it transfers, or sends a cheque. */
    INSURER_TRANSFERS("payment.insurer-transfers"),
    /** It has what others call it already, or needs nothing of the kind. */
    HAS_REFERENCE("payment.has-reference"),
    /** What is sent again is something else. */
    OTHER_ATTEMPT("payment.other-attempt"),
    /** They have an open drawer. */
    DRAWER_IS_OPEN("drawer.is-open"),
    /** Slips of the terminal that belong to their payments are not entered yet. */
    SLIPS_MISSING("drawer.slips-missing"),
    /** More than was paid and not given back yet. */
    ABOVE_PAYMENT("refund.above-payment"),
    /** More than is left of the deposit. */
    ABOVE_DEPOSIT("deposit.above-left"),
    /** Nothing was entered for any invoice. */
    NOTHING_ALLOCATED("deposit.nothing-allocated"),
    /** It was taken back already. */
    RELEASED("deposit.released"),
    /** Whoever asked for it does not agree to it. */
    SAME_PERSON("refund.same-person"),
    /** Somebody has decided already. */
    DECIDED("refund.decided"),
    /** The drawer holds less. */
    ABOVE_DRAWER("refund.above-drawer");

    private final String code;

    PaymentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
