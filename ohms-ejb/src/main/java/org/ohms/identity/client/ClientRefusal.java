package org.ohms.identity.client;

import org.ohms.shared.error.RefusalCode;

/** Why a client is not registered or changed as asked. */
public enum ClientRefusal implements RefusalCode {
    CODE_TAKEN("client.code-taken"),
    UNKNOWN_SCOPE("client.unknown-scope"),
    KEY_SET_MALFORMED("client.key-set-malformed"),
    ALREADY_DISABLED("client.already-disabled"),
    NOT_DISABLED("client.not-disabled"),
    /** Research reads; it changes nothing in a record. */
    RESEARCH_READS("client.research-reads"),
    REACHES_EVERYBODY("client.reaches-everybody");

    private final String code;

    ClientRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
