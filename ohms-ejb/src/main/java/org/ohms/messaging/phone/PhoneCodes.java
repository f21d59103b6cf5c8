package org.ohms.messaging.phone;

import java.time.Instant;
import org.ohms.shared.id.AccountId;

/** Sends a code to the phone whose owner is to type it. */
public interface PhoneCodes {
    /**
     * Puts it into the outbox, in the transaction of whoever asks.
     *
     * @param number in E.164
     * @param notAfter when the code counts no more
     */
    void send(AccountId account, String number, String code, Instant notAfter);
}
