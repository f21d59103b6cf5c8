package org.ohms.billing.invoice;

/**
 * What people said about an invoice; empty where nobody said anything.
 *
 * @param reason why a credit note takes it back
 * @param dispute why somebody thinks it is wrong
 * @param writeOff why nobody pays it any more
 */
public record InvoiceWords(String reason, String dispute, String writeOff) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InvoiceWords";
    }
}
