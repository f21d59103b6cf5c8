package org.ohms.pharmacy.stock;

/** Why stock is put right, set apart, destroyed or taken back. */
public enum MovementReason {
    COUNTED_WRONG,
    BROKEN,
    LOST,
    FOUND,
    EXPIRED,
    RECALLED,
    SUSPECT,
    CLEARED,
    REVERSED,
    BROUGHT_BACK,
    OTHER
}
