package org.ohms.shared.outbox;

import java.util.Optional;
import java.util.UUID;

/** A way out of the house: mail, SMS, a webhook. Beans of this type are found by their name. */
public interface OutboxChannel {
    String name();

    /**
     * Delivers one message, outside of any transaction. Called again with the same id when the node died in between,
     * so the receiver must be able to tell a second try by the id, or {@link #resendsInDoubt()} must say no.
     *
     * @return what the channel asks after the message with, see {@link #arrival}; empty when it never says more
     * @throws DeliveryFailed when it did not arrive; says whether trying again can help
     */
    Optional<String> deliver(UUID id, String body) throws DeliveryFailed;

    /** Whether a message may go out again when nobody knows if the first try arrived. */
    default boolean resendsInDoubt() {
        return true;
    }

    /** Looks up at the provider what became of a message nobody wrote down; asked only when it must not go out twice. */
    default Trace trace(UUID id, String body) {
        return Trace.UNKNOWN;
    }

    /** Asks whether a message that was handed over has arrived by now. */
    default Arrival arrival(String receipt) {
        return Arrival.NOT_YET;
    }

    /** Told, in the transaction that writes it down, that no further try is made by itself. */
    default void gaveUp(UUID id, String body) {}

    /** What a provider knows of a message in doubt. */
    enum Trace {
        TAKEN,
        NEVER_SEEN,
        UNKNOWN
    }

    /** What a provider says about a message it took. */
    enum Arrival {
        NOT_YET,
        ARRIVED,
        LOST
    }
}
