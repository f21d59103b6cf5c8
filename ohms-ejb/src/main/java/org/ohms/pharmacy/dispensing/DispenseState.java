package org.ohms.pharmacy.dispensing;

/** How far a dispense has come. */
public enum DispenseState {
    /** To be verified. */
    WAITING,
    /** To be picked. */
    VERIFIED,
    /** To be labelled; the stock is set aside. */
    PICKED,
    /** To be collected. */
    READY,
    HANDED_OVER,
    /** The prescriber was asked something. */
    HELD,
    CANCELLED;

    public boolean isOver() {
        return this == HANDED_OVER || this == CANCELLED;
    }
}
