package org.ohms.shared.outbox;

import org.ohms.shared.error.RefusalCode;

/** Why a message is not sent again. */
public enum OutboxRefusal implements RefusalCode {
    NOT_ENDED("outbox.not-ended");

    private final String code;

    OutboxRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
