package org.ohms.identity.account;

import org.ohms.shared.error.RefusalCode;

/** Why identity says no to an administrator or to somebody with a link. */
public enum AccountRefusal implements RefusalCode {
    EMAIL_TAKEN("account.email-taken"),
    EMAIL_MALFORMED("account.email-malformed"),
    NOT_YOUR_OWN("account.not-your-own"),
    ROLE_UNKNOWN("account.role-unknown"),
    ROLE_NOT_FOR_THIS_KIND("account.role-not-for-this-kind"),
    ALREADY_DISABLED("account.already-disabled"),
    NOT_DISABLED("account.not-disabled"),
    DISABLED("account.disabled"),
    ROLE_NEEDS_ANOTHER("account.role-needs-another"),
    ROLE_ASKED_BY_ANOTHER("account.role-asked-by-another"),
    ROLE_ASKED_ALREADY("account.role-asked-already"),
    CLEARANCE_ASKED_ALREADY("account.clearance-asked-already"),
    ROLE_REQUEST_DECIDED("account.role-request-decided"),
    LINK_NOT_VALID("account.link-not-valid"),
    NO_SECOND_FACTOR("account.no-second-factor"),
    ASKED_ALREADY("account.asked-already"),
    SECOND_PERSON_NEEDED("account.second-person-needed"),
    REASON_NEEDED("account.reason-needed");

    private final String code;

    AccountRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
