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
    CAME_BACK("charge.came-back"),
    /** So much is taken off that a second person has to agree before it is billed. */
    DISCOUNT_WAITS("charge.discount-waits"),
    /** Whoever gives a discount is not whoever agrees to it. */
    SAME_PERSON("charge.same-person"),
    /** There is no discount to agree to. */
    NOTHING_WAITS("charge.nothing-waits"),
    /** Nobody took anything off by hand. */
    NO_DISCOUNT("charge.no-discount"),
    /** An amount is taken off charges of one currency. */
    CURRENCIES("charge.currencies");

    private final String code;

    ChargeRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
