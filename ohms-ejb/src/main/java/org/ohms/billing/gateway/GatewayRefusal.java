package org.ohms.billing.gateway;

import org.ohms.shared.error.RefusalCode;

/** Why nobody pays online so. */
public enum GatewayRefusal implements RefusalCode {
    /** This hospital takes no payments online. */
    NOT_OFFERED("online.not-offered"),
    /** Another try is not settled yet. */
    RUNNING("online.running"),
    /** No bill was chosen. */
    NONE_CHOSEN("online.none-chosen"),
    /** One of several bills is paid already. */
    ONE_IS_PAID("online.one-is-paid"),
    /** What is paid at once is in one currency. */
    OTHER_CURRENCY("online.other-currency"),
    /** The event is not from the gateway, or was changed on its way. */
    FORGED("online.forged"),
    /** The page of the bank has closed: somebody paid, or it took too long. */
    PAGE_CLOSED("online.page-closed");

    private final String code;

    GatewayRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
