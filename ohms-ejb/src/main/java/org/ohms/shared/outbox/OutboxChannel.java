package org.ohms.shared.outbox;

import java.util.UUID;

/** A way out of the house: mail, SMS, a webhook. Beans of this type are found by their name. */
public interface OutboxChannel {
    String name();

    /**
     * Delivers one message, outside of any transaction. Called again with the same id when the node died in between,
     * so the receiver must be able to tell a second try by the id, or {@link #resendsInDoubt()} must say no.
     *
     * @throws DeliveryFailed when it did not arrive; says whether trying again can help
     */
    void deliver(UUID id, String body) throws DeliveryFailed;

    /** Whether a message may go out again when nobody knows if the first try arrived. */
    default boolean resendsInDoubt() {
        return true;
    }
}
