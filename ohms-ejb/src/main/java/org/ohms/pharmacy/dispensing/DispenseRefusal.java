package org.ohms.pharmacy.dispensing;

import org.ohms.shared.error.RefusalCode;

/** Why a dispense does not go on so. */
public enum DispenseRefusal implements RefusalCode {
    /** It stands somewhere else by now. */
    NOT_NOW("dispense.not-now"),
    /** The prescription is not valid any more. */
    NOT_VALID("dispense.not-valid"),
    /** It is collected at another pharmacy. */
    ELSEWHERE("dispense.elsewhere"),
    /** Two different identifiers are asked for. */
    TWO_IDENTIFIERS("dispense.two-identifiers"),
    /** The chart has changed: there is a stop that the prescriber never answered. */
    NEW_STOP("dispense.new-stop"),
    /** There are cautions, or something could not be checked, and nobody says to have looked into it. */
    NOT_LOOKED_INTO("dispense.not-looked-into"),
    /** What is picked is not what was prescribed. */
    OTHER_MEDICINE("dispense.other-medicine"),
    /** It is counted in something else than what was prescribed. */
    OTHER_UNIT("dispense.other-unit"),
    /** What was scanned is not this lot. */
    OTHER_LOT("dispense.other-lot"),
    /** The same lot is named twice. */
    LOT_TWICE("dispense.lot-twice"),
    /** More than is due. */
    TOO_MUCH("dispense.too-much"),
    /** Less than is due, and nobody says that the rest is owed. */
    TOO_LITTLE("dispense.too-little"),
    /** Another lot expires first: leaving it needs a reason. */
    FIRST_TO_EXPIRE("dispense.first-to-expire"),
    /** Neither what was said nor that it was declined. */
    COUNSEL_MISSING("dispense.counsel-missing"),
    /** What was typed is not the number of a label. */
    NUMBER_WRONG("dispense.number-wrong"),
    /** Nothing was given out under this number. */
    NUMBER_UNKNOWN("dispense.number-unknown"),
    /** It was set aside for too long, and goes back to the shelf. */
    SET_ASIDE_NO_MORE("dispense.set-aside-no-more"),
    /** A controlled medicine is handed over once a second person has seen it counted. */
    WITNESS_MISSING("dispense.witness-missing"),
    /** The witness is neither who picked it nor who hands it over. */
    WITNESS_IS_ANOTHER("dispense.witness-is-another"),
    /** More comes back than was given. */
    TOO_MUCH_BACK("dispense.too-much-back"),
    /** A controlled medicine is not taken back by one person over the counter. */
    CONTROLLED_STAYS("dispense.controlled-stays"),
    /** Everything that was prescribed has been given. */
    NO_REPEATS_LEFT("dispense.no-repeats-left"),
    /** One is under way already. */
    UNDER_WAY("dispense.under-way");

    private final String code;

    DispenseRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
