package org.ohms.billing.gateway;

/** The cards that the demonstration's bank knows. Nobody types a number. */
public enum TestCard {
    PAYS(Outcome.PAID, true),
    DECLINES(Outcome.FAILED, true),
    /** The bank takes the money, and its news of it is lost. */
    PAYS_SILENTLY(Outcome.PAID, false);

    private final Outcome outcome;
    private final boolean tells;

    TestCard(Outcome outcome, boolean tells) {
        this.outcome = outcome;
        this.tells = tells;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean tells() {
        return tells;
    }
}
