package org.ohms.pharmacy.supply;

/** Why an order is closed though the supplier asks for something else than arrived. */
public enum InvoiceDifference {
    FREIGHT,
    /** Another price was agreed than the one that was entered. */
    PRICE_AGREED,
    ROUNDING,
    /** The supplier is to send a credit note. */
    CREDIT_EXPECTED,
    OTHER
}
