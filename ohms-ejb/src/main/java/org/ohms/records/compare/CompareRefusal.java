package org.ohms.records.compare;

import org.ohms.shared.error.RefusalCode;

/** Why a set of rules is not published. */
public enum CompareRefusal implements RefusalCode {
    RULE_BY_HALF("change-rule.by-half"),
    RULE_TWICE("change-rule.twice"),
    TOO_MANY_RULES("change-rule.too-many");

    private final String code;

    CompareRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
