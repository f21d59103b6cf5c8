package org.ohms.pharmacy.supply;

/** Where an order stands. */
public enum OrderState {
    /** It can be changed; nobody outside knows of it. */
    DRAFT,
    /** The supplier has it. */
    SENT,
    /** All of it is there, or nothing more comes. */
    RECEIVED,
    /** What the supplier asks for is matched with what arrived. */
    CLOSED,
    CANCELLED
}
