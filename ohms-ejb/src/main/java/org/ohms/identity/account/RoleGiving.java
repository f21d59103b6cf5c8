package org.ohms.identity.account;

/** What came of giving somebody a role. */
public enum RoleGiving {
    /** Another administrator has to confirm it. */
    ASKED,
    /** It is given: the first administrator made the second one. */
    GIVEN,
    /** They have it already. */
    HAD_ALREADY
}
