package org.ohms.billing.charge;

import org.ohms.shared.error.RefusalCode;

/** Why a charge is not made or changed so. */
public enum ChargeRefusal implements RefusalCode {
    /** The price list of that day knows no such code. */
    NO_PRICE("charge.no-price"),
    /** It is on an invoice, or struck. */
    NOT_OPEN("charge.not-open"),
    /** What is told under this id is something else than before. */
    OTHER_SOURCE("charge.other-source"),
    /** This is charged by itself already. */
    RULE_EXISTS("charge.rule-exists"),
    /** Something of it came back to the pharmacy: somebody looks at it first. */
    CAME_BACK("charge.came-back");

    private final String code;

    ChargeRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
