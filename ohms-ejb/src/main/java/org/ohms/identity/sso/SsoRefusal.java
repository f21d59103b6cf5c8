package org.ohms.identity.sso;

import org.ohms.shared.error.RefusalCode;

/** Why single sign-on says no. */
public enum SsoRefusal implements RefusalCode {
    /** Nobody has set it up, or it is off, or not for this door. */
    NOT_ON("sso.not-on"),
    PROVIDER_SILENT("sso.provider-silent"),
    /** What came back does not prove anything; the log says in a word why. */
    NOT_BELIEVED("sso.not-believed"),
    /** Whoever sat at the provider thought better of it, or may not use the hospital. */
    PROVIDER_SAID_NO("sso.provider-said-no"),
    /** Known there and linked to nobody here. */
    NOT_LINKED("sso.not-linked"),
    OTHER_PERSON("sso.other-person"),
    OTHER_EMAIL("sso.other-email"),
    LINKED_ALREADY("sso.linked-already"),
    NOTHING_TO_LINK("sso.nothing-to-link"),
    NOT_LINKED_YET("sso.not-linked-yet"),
    ONLY_WAY_IN("sso.only-way-in"),
    ADDRESS_MALFORMED("sso.address-malformed"),
    NOT_A_PROVIDER("sso.not-a-provider"),
    SECRET_NEEDED("sso.secret-needed"),
    CLAIM_NEEDED("sso.claim-needed"),
    ROLE_GIVES_ROLES("sso.role-gives-roles"),
    PROPOSED_ALREADY("sso.proposed-already"),
    NOTHING_PROPOSED("sso.nothing-proposed"),
    ANOTHER_NEEDED("sso.another-needed"),
    YOURS_TO_WITHDRAW("sso.yours-to-withdraw");

    private final String code;

    SsoRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
