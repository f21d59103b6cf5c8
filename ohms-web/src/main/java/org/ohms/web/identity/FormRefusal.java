package org.ohms.web.identity;

import org.ohms.shared.error.RefusalCode;

/** What a form asks twice must be the same; the use case hears it once. */
enum FormRefusal implements RefusalCode {
    NOT_REPEATED("password.not-repeated");

    private final String code;

    FormRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
