package org.ohms.billing.card;

/** One side of an insurance card. */
public enum CardSide {
    FRONT,
    BACK
}
