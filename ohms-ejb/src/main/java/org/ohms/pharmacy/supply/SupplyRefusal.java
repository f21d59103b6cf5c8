package org.ohms.pharmacy.supply;

import org.ohms.shared.error.RefusalCode;

/** Why an order does not go on so. */
public enum SupplyRefusal implements RefusalCode {
    /** There is a supplier of this name. */
    SUPPLIER_KNOWN("supply.supplier-known"),
    /** Nothing is ordered there any more. */
    SUPPLIER_ENDED("supply.supplier-ended"),
    /** Somebody delivers nothing without being asked for something. */
    EMPTY("supply.empty"),
    /** What is to be sent says what each medicine is to cost. */
    NO_PRICE("supply.no-price"),
    /** The order does not stand so that this can be done. */
    NOT_NOW("supply.not-now"),
    /** Something of it has arrived. */
    ARRIVED("supply.arrived"),
    /** This invoice of this supplier was entered before. */
    INVOICE_KNOWN("supply.invoice-known"),
    /** Without an invoice there is nothing to match. */
    NO_INVOICE("supply.no-invoice"),
    /** The supplier asks for something else than arrived: somebody says why. */
    DIFFERS("supply.differs");

    private final String code;

    SupplyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
