package org.ohms.api.json;

import org.ohms.shared.error.RefusalCode;

/** Why a request cannot be read. */
public enum RequestRefusal implements RefusalCode {
    UNKNOWN_FIELD("request.unknown-field"),
    DUPLICATE_FIELD("request.duplicate-field"),
    WRONG_TYPE("request.wrong-type"),
    UNKNOWN_VALUE("request.unknown-value"),
    NOT_JSON("request.not-json"),
    BODY_TOO_LARGE("request.body-too-large"),
    TOO_DEEP("request.too-deep"),
    NUMBER_TOO_LONG("request.number-too-long");

    private final String code;

    RequestRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
