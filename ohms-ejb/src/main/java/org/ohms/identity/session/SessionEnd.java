package org.ohms.identity.session;

/** Why a session is over; the page of the next sign-in says it. */
public enum SessionEnd {
    SIGNED_OUT("signed-out"),
    ENDED_BY_OWNER("ended-by-owner"),
    ENDED_BY_ADMINISTRATOR("ended-by-administrator"),
    ENDED_BY_PROVIDER("ended-by-provider"),
    DISABLED("disabled"),
    ROLES_CHANGED("roles-changed"),
    PASSWORD_CHANGED("password-changed"),
    FACTORS_RESET("factors-reset"),
    FACTOR_MISSING("factor-missing"),
    SIGNED_IN_AGAIN("signed-in-again"),
    TOO_MANY("too-many"),
    IDLE("idle"),
    EXPIRED("expired");

    private final String code;

    SessionEnd(String code) {
        this.code = code;
    }

    /** The word the registry keeps, and the last part of the text's key. */
    public String code() {
        return code;
    }

    static SessionEnd of(String code) {
        for (var end : values()) {
            if (end.code.equals(code)) {
                return end;
            }
        }
        throw new IllegalArgumentException("no such end of a session: " + code);
    }
}
