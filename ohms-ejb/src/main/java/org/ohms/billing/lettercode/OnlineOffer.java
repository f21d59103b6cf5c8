package org.ohms.billing.lettercode;

/** Whether this hospital takes payments online; the gateway knows. Where it does not, no paper carries a code. */
public interface OnlineOffer {
    boolean isOpen();
}
