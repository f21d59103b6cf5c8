package org.ohms.billing.contract;

import org.ohms.shared.error.RefusalCode;

/** Why terms of a contract are not kept so. */
public enum ContractRefusal implements RefusalCode {
    /** Other terms of this plan hold on some of these days. */
    OVERLAPS("contract.overlaps"),
    /** They end before they begin. */
    ENDS_BEFORE("contract.ends-before"),
    /** No published price list has this number. */
    LIST_UNKNOWN("contract.list-unknown"),
    /** No coin is that small. */
    TOO_FINE("contract.too-fine"),
    /** This is no code of a price. */
    CODE_FORM("contract.code-form"),
    /** For what is not covered nothing else can be agreed. */
    NOT_COVERED_ONLY("contract.not-covered-only");

    private final String code;

    ContractRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
