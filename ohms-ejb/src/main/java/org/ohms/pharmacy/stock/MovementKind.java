package org.ohms.pharmacy.stock;

/** What a line of the ledger says. */
public enum MovementKind {
    RECEIPT,
    DISPENSE,
    RETURN,
    TRANSFER_OUT,
    TRANSFER_IN,
    ADJUSTMENT,
    WRITE_OFF,
    COUNT,
    QUARANTINE,
    RELEASE
}
