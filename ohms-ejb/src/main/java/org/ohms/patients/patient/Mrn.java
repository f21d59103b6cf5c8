package org.ohms.patients.patient;

import org.ohms.shared.counter.CheckDigit;

/** The medical record number: nine digits, the last checks the others; people read it in groups of three. */
public final class Mrn {
    static final String SERIES = "mrn";
    static final long FIRST = 10_000_001L;
    private static final int LENGTH = 9;

    private Mrn() {}

    static String of(long counted) {
        return CheckDigit.append(Long.toString(counted));
    }

    /** Whether these digits can be a record number. */
    public static boolean isValid(String digits) {
        return digits.length() == LENGTH && CheckDigit.isValid(digits);
    }

    /** As people read it: {@code 100 388 041}. */
    public static String text(String digits) {
        return digits.length() == LENGTH
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
                : digits;
    }
}
