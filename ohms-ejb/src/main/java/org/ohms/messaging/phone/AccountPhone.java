package org.ohms.messaging.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one mobile phone of somebody on staff. Another number takes its place, and has to be proven anew. */
@Entity
@Table(name = "account_phone")
class AccountPhone {
    /** How long a code may be typed. */
    static final Duration CODE_COUNTS = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES_AN_HOUR = 3;
    private static final int MOST_TRIES = 5;
    private static final int SHOWN = 4;

    @Id
    @Column(name = "account_id")
    private UUID account;

    @Convert(converter = AccountPhoneNumberConverter.class)
    private @Nullable String number;

    private byte @Nullable [] code;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    private int tries;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    private int asked;

    @Column(name = "asked_from")
    private Instant askedFrom;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected AccountPhone() {}

    /**
     * This number is to be proven by this code.
     *
     * @return false when there were too many codes within the hour; then nothing has changed
     */
    boolean propose(String wanted, byte[] token, Instant now) {
        if (!now.isBefore(askedFrom.plus(HOUR))) {
            askedFrom = now;
            asked = 0;
        }
        if (asked == CODES_AN_HOUR) {
            return false;
        }
        asked++;
        number = wanted;
        code = token.clone();
        codeUntil = now.plus(CODE_COUNTS);
        tries = 0;
        verifiedAt = null;
        return true;
    }

    /** Whether that is the code, in time and not tried too often; each wrong one counts. */
    boolean prove(byte[] token, Instant now) {
        var wanted = code;
        var until = codeUntil;
        if (wanted == null || until == null || !now.isBefore(until) || tries == MOST_TRIES) {
            return false;
        }
        if (!MessageDigest.isEqual(wanted, token)) {
            tries++;
            return false;
        }
        code = null;
        codeUntil = null;
        verifiedAt = now;
        return true;
    }

    void remove() {
        number = null;
        code = null;
        codeUntil = null;
        verifiedAt = null;
    }

    /** Whether nobody is reached by it, and nothing about it counts any more. */
    boolean isForgotten(Instant now) {
        return number == null && !now.isBefore(askedFrom.plus(HOUR));
    }

    /** Where text messages go; empty until it is proven. */
    Optional<String> reached() {
        return verifiedAt == null ? Optional.empty() : Optional.ofNullable(number);
    }

    Optional<PhoneRow> row() {
        return Optional.ofNullable(number)
                .map(known -> new PhoneRow(known.substring(Math.max(0, known.length() - SHOWN)), verifiedAt != null));
    }
}
