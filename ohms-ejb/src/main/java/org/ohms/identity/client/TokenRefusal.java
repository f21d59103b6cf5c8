package org.ohms.identity.client;

import org.ohms.shared.error.RefusalCode;

/** Why a client gets no token, or why a repeated request gets no answer. */
public enum TokenRefusal implements RefusalCode {
    /** Unknown, disabled, or not proven: the three look alike from outside. */
    INVALID_CLIENT("token.invalid-client"),
    INVALID_SCOPE("token.invalid-scope"),
    TOO_MANY_TRIES("token.too-many-tries");

    private final String code;

    TokenRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
