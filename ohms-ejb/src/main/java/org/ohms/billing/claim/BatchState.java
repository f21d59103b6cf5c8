package org.ohms.billing.claim;

/** How far a batch of claims is. */
public enum BatchState {
    /** It waits for its way out, or for somebody to take it there. */
    MADE,
    /** It is on its way; nobody has answered yet. */
    HANDED_OVER,
    /** The payer could read all of it. */
    ACCEPTED,
    /** The payer could read some of it. */
    PARTLY,
    /** The payer could not read it. */
    REJECTED
}
