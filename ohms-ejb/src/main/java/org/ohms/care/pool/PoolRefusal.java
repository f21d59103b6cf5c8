package org.ohms.care.pool;

import org.ohms.shared.error.RefusalCode;

/** Why the rules of messages are not changed so. */
public enum PoolRefusal implements RefusalCode {
    /** Something of that name exists. */
    NAME_TAKEN("pool.name-taken"),
    /** Nobody with the right to answer messages is in it. */
    NOBODY_ANSWERS("pool.nobody-answers"),
    /** The word stands in the list. */
    WORD_KNOWN("pool.word-known");

    private final String code;

    PoolRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
