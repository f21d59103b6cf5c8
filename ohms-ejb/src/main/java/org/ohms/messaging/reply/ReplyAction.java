package org.ohms.messaging.reply;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** What the answer of one purpose does; the feature that sends such links implements it. Harmless when done twice. */
public interface ReplyAction {
    /** The purpose it answers, such as {@code visit.confirm}. */
    String purpose();

    /** What the answer is about, for the page that asks; null when it is about no particular time. */
    default @Nullable Occasion occasion(UUID subject) {
        return null;
    }

    /**
     * Whether it only ends mails of a kind. Mail programs answer such links by themselves once their owner has pressed the button
     * they show (RFC 8058); whatever else a link does is done by a person at the page only.
     */
    default boolean isUnsubscribing() {
        return false;
    }

    /**
     * When something is, and nothing about why.
     *
     * @param zone whose clock its place follows
     * @param reader whose clock the patient reads times on; that of the place where they have not said
     * @param open whether the answer can still be given
     */
    record Occasion(Instant startsAt, ZoneId zone, ZoneId reader, boolean open) {
        /** Whether the patient's clock shows another time than that of the place. */
        public boolean isElsewhere() {
            return !zone.getRules().getOffset(startsAt).equals(reader.getRules().getOffset(startsAt));
        }
    }

    /**
     * Does what the link is for, as the system on the patient's word.
     *
     * @throws org.ohms.shared.error.DomainException when it cannot be done any more
     */
    void perform(PatientId patient, UUID subject);
}
