package org.ohms.web.entry;

import org.ohms.shared.error.RefusalCode;

/** What is wrong with one of the three boxes of a birth date. */
enum BirthDateRefusal implements RefusalCode {
    DAY("birth-date.day"),
    MONTH("birth-date.month"),
    YEAR("birth-date.year"),
    NO_SUCH_DAY("birth-date.no-such-day");

    private final String code;

    BirthDateRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
