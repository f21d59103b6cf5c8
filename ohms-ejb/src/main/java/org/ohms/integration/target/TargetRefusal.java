package org.ohms.integration.target;

import org.ohms.shared.error.RefusalCode;

/** Why an address is not called. */
public enum TargetRefusal implements RefusalCode {
    NOT_HTTPS("target.not-https"),
    NOT_A_NAME("target.not-a-name"),
    PORT_NOT_ALLOWED("target.port-not-allowed"),
    NOT_PUBLIC("target.not-public");

    private final String code;

    TargetRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
