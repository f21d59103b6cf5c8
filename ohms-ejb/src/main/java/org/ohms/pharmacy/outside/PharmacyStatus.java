package org.ohms.pharmacy.outside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words a pharmacy says about a prescription. */
enum PharmacyStatus {
    RECEIVED(OutsideState.RECEIVED),
    IN_PREPARATION(OutsideState.PREPARING),
    REFUSED(OutsideState.REFUSED),
    PARTLY_DISPENSED(OutsideState.PARTLY),
    DISPENSED(OutsideState.DISPENSED),
    NOT_COLLECTED(OutsideState.NOT_COLLECTED),
    /** Given back when asked to. */
    WITHDRAWN(OutsideState.TAKEN_BACK);

    private final OutsideState state;

    PharmacyStatus(OutsideState state) {
        this.state = state;
    }

    OutsideState state() {
        return state;
    }

    boolean isGiven() {
        return this == PARTLY_DISPENSED || this == DISPENSED;
    }

    /** The word of a message, such as {@code partly-dispensed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PharmacyStatus> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
