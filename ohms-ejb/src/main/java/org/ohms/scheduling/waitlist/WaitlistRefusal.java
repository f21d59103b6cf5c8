package org.ohms.scheduling.waitlist;

import org.ohms.shared.error.RefusalCode;

/** Why somebody is not put on the waiting list, or a time is not offered or not taken. */
public enum WaitlistRefusal implements RefusalCode {
    /** No day of the week is chosen. */
    NO_DAY("waitlist.no-day"),
    /** It ends before it begins. */
    UPSIDE_DOWN("waitlist.upside-down"),
    /** Nobody offers this service, or this person does not. */
    NOT_OFFERED("waitlist.not-offered"),
    /** The patient waits for as many visits as anybody may. */
    TOO_MANY("waitlist.too-many"),
    /** They do not wait any more. */
    IS_OVER("waitlist.is-over"),
    /** A time is offered to them already; they have not answered. */
    HAS_OFFER("waitlist.has-offer"),
    /** It was answered, or the time to answer is over. */
    OFFER_IS_OVER("waitlist.offer-is-over"),
    /** That time is not free, or begins too soon for anybody to answer. */
    NOT_FREE("waitlist.not-free");

    private final String code;

    WaitlistRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
