package org.ohms.billing.invoice;

import org.ohms.shared.error.RefusalCode;

/** Why an invoice does not go on so. */
public enum InvoiceRefusal implements RefusalCode {
    /** Without a line there is nothing to ask for. */
    EMPTY("invoice.empty"),
    /** Charges of two currencies stand on two invoices. */
    CURRENCIES("invoice.currencies"),
    /** It was issued: it stays as it is. */
    ISSUED_ALREADY("invoice.issued-already"),
    /** It was not issued yet. */
    NOT_ISSUED("invoice.not-issued"),
    /** A credit note is not corrected itself. */
    NOT_AN_INVOICE("invoice.not-an-invoice"),
    /** This line was taken back already. */
    CREDITED_ALREADY("invoice.credited-already"),
    /** Nothing is open. */
    NOTHING_OPEN("invoice.nothing-open"),
    /** Somebody looks into it already. */
    DISPUTED_ALREADY("invoice.disputed-already"),
    /** Nobody disputes it. */
    NOT_DISPUTED("invoice.not-disputed"),
    /** Nobody pays online here, so there is nothing to send that pays. */
    NOT_ONLINE("invoice.not-online"),
    /** No mail reaches the patient, or none is wanted. */
    NO_MAIL("invoice.no-mail"),
    /** No text message reaches the patient, or none is wanted. */
    NO_TEXT("invoice.no-text");

    private final String code;

    InvoiceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
