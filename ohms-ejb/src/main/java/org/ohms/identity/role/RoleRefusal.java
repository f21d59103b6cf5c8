package org.ohms.identity.role;

import org.ohms.shared.error.RefusalCode;

/** Why a role is not made or changed. */
public enum RoleRefusal implements RefusalCode {
    NAME_TAKEN("role.name-taken"),
    PERMISSION_UNKNOWN("role.permission-unknown"),
    YOURS("role.yours"),
    NOT_EDITED("role.not-edited"),
    NOTHING_CHANGED("role.nothing-changed"),
    WIDENING_WAITS("role.widening-waits"),
    WIDENING_NEEDS_ANOTHER("role.widening-needs-another"),
    WIDENING_ASKED_BY_ANOTHER("role.widening-asked-by-another"),
    WIDENING_DECIDED("role.widening-decided");

    private final String code;

    RoleRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
