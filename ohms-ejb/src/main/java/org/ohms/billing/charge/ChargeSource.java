package org.ohms.billing.charge;

/** What a charge is from. */
public enum ChargeSource {
    /** A visit that was finished. */
    VISIT,
    /** A medicine that was handed over. */
    DISPENSE,
    /** A procedure that was done in a visit here. */
    PROCEDURE,
    /** A result that answers an order of this hospital. */
    RESULT,
    /** Another system told of it. */
    PROGRAM,
    /** Somebody of the billing office entered it by hand. */
    DESK
}
