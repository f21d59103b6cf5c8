package org.ohms.billing.invoice;

/** What a numbered document of billing is. */
public enum InvoiceKind {
    INVOICE("INV"),
    /** Takes back what an invoice asked for. */
    CREDIT_NOTE("CRN");

    private final String prefix;

    InvoiceKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
