package org.ohms.messaging.push;

import org.ohms.shared.error.RefusalCode;

/** Why a browser is not told anything. */
public enum PushRefusal implements RefusalCode {
    NOT_A_BROWSER("push.not-a-browser"),
    OFF("push.off");

    private final String code;

    PushRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
