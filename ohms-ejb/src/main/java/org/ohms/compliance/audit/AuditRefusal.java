package org.ohms.compliance.audit;

import org.ohms.shared.error.RefusalCode;

/** Why the trail does not do what a reader wants. */
public enum AuditRefusal implements RefusalCode {
    TOO_MANY_SEARCHES("audit.too-many-searches");

    private final String code;

    AuditRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
