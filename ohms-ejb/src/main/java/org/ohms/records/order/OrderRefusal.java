package org.ohms.records.order;

import org.ohms.shared.error.RefusalCode;

/** Why an order is not changed. */
public enum OrderRefusal implements RefusalCode {
    IS_OVER("order.is-over");

    private final String code;

    OrderRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
