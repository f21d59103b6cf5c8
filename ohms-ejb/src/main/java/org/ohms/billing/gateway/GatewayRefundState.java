package org.ohms.billing.gateway;

/** How far a gateway got with giving back. */
public enum GatewayRefundState {
    /** It has not been asked yet, or did not answer. */
    WAITING,
    /** It works on it. */
    SENT,
    DONE,
    /** It cannot: the card is closed, say. Somebody gives it back in another way. */
    FAILED,
    PAID_OTHERWISE
}
