package org.ohms.billing.eligibility;

/**
 * Why an insurer gives no answer: an AAA segment.
 *
 * @param about what it is about
 * @param code the reason (AAA03)
 * @param followUp what the insurer wants done (AAA04); empty when not said
 */
public record PayerRejection(About about, String code, String followUp) {
    private static final String NOT_NOW = "42";
    private static final String NO_ANSWER_BEHIND = "80";

    /** What a rejection is about: the level of the answer it stands in. */
    public enum About {
        PAYER,
        PROVIDER,
        SUBSCRIBER,
        DEPENDENT
    }

    /** Whether nothing is wrong with the question, and it may be asked again later. */
    public boolean isPassing() {
        return code.equals(NOT_NOW) || code.equals(NO_ANSWER_BEHIND);
    }
}
