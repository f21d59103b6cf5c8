package org.ohms.messaging.reply;

import org.ohms.shared.error.RefusalCode;

/** Why a link does not answer. */
public enum ReplyRefusal implements RefusalCode {
    UNKNOWN_LINK("reply.unknown-link"),
    EXPIRED_LINK("reply.expired-link");

    private final String code;

    ReplyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
