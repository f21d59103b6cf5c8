package org.ohms.billing.remittance;

/** What became of a remittance. */
public enum RemittanceState {
    /** It fits, and waits to be posted. */
    RECEIVED,
    /** All of it stands in the books. */
    POSTED,
    /** Something in it does not fit: nothing of it stands in the books. */
    HELD,
    /** The payer's payment of that number was posted before: nothing of this one stands in the books. */
    REPEATED,
    /** The payer sent it as a test, and somebody put it away: nothing of it stands in the books. */
    DROPPED
}
