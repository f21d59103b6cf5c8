package org.ohms.billing.ledger;

/** What is booked. Together with what it is about it is booked once. */
public enum PostingKind {
    ISSUED,
    CREDITED,
    PAID,
    REFUND_AGREED,
    REFUND_PAID,
    WRITTEN_OFF,
    DRAWER_DIFFERENCE,
    /** What a payer paid by a remittance, all of its claims together. */
    REMITTED,
    /** What the insurer does not pay and the patient does. */
    MOVED_TO_PATIENT,
    /** What the insurer does not pay and nobody does. */
    CONTRACTUAL,
    /** Money of a payer that was found to belong to a claim later. */
    ALLOCATED,
    /** Some of what a patient paid ahead was taken for an invoice. */
    DEPOSIT_ALLOCATED,
    /** The same, taken back: it is held for the patient again. */
    DEPOSIT_RELEASED,
    /** A bank took back what the owner of a card disputes. */
    CHARGEBACK,
    CHARGEBACK_RETURNED
}
