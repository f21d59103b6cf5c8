package org.ohms.shared.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A way out of the house: mail, SMS, a webhook. Beans of this type are found by their name. */
public interface OutboxChannel {
    String name();

    /**
     * Delivers one message, outside of any transaction; a node delivers one message of a channel at a time. Called again
     * with the same id when the node died in between, so the receiver must be able to tell a second try by the id, or
     * {@link #resendsInDoubt()} must say no.
     *
     * @return what the channel asks after the message with, see {@link #arrival}; empty when it never says more
     * @throws DeliveryFailed when it did not arrive; says what is to be done about it
     */
    Optional<String> deliver(UUID id, String body) throws DeliveryFailed;

    /** Whether a message may go out again when nobody knows if the first try arrived. */
    default boolean resendsInDoubt() {
        return true;
    }

    /**
     * Looks up at the provider what became of a message in doubt; asked only when it must not go out twice.
     *
     * @param since when it was tried
     * @return what the provider calls the messages that may be this one, none when it knows of none; empty when it cannot
     *     be asked that
     * @throws DeliveryFailed when the provider does not answer
     */
    default Optional<List<String>> trace(UUID id, String body, Instant since) throws DeliveryFailed {
        return Optional.empty();
    }

    /**
     * Asks whether a message that was handed over has arrived by now.
     *
     * @throws DeliveryFailed when the provider does not answer
     */
    default Arrival arrival(String receipt) throws DeliveryFailed {
        return Arrival.NOT_YET;
    }

    /** Told, in the transaction that writes it down, that no further try is made by itself. */
    default void gaveUp(UUID id, String body) {}

    /** What a provider says about a message it took. */
    enum Arrival {
        NOT_YET,
        ARRIVED,
        LOST
    }
}
