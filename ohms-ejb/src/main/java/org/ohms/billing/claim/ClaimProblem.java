package org.ohms.billing.claim;

/**
 * What keeps a claim from being sent.
 *
 * @param kind what it is
 * @param about the service, code or field it is about; empty when it is the claim as a whole
 */
public record ClaimProblem(Kind kind, String about) {
    /** What can be missing or wrong. */
    public enum Kind {
        /** Nobody knows how the payer is called in messages. */
        PAYER_WITHOUT_ID,
        /** The coverage has no member number. */
        NO_MEMBER_NUMBER,
        /** The coverage does not hold on the day of the service. */
        NOT_COVERED_THAT_DAY,
        /** The service has no procedure code. */
        NO_PROCEDURE,
        /** The claim names no diagnosis. */
        NO_DIAGNOSIS,
        /** The service is of a day to come. */
        DAY_TO_COME,
        /** It says that it needs an authorisation and names none. */
        NO_AUTHORISATION,
        /** The same service of the same day is claimed from the same payer already. */
        CLAIMED_ELSEWHERE,
        /** Nothing is left of the invoice to ask for. */
        NOTHING_TO_CLAIM,
        /** The hospital has not said how it is called as a provider. */
        PROVIDER_INCOMPLETE,
        /** Who holds the insurance is not known well enough. */
        SUBSCRIBER_INCOMPLETE,
        /** The patient has no complete address. */
        NO_ADDRESS
    }
}
