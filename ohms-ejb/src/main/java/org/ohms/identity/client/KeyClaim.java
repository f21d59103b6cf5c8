package org.ohms.identity.client;

/** What is known about a request that carries an idempotency key. */
public sealed interface KeyClaim {
    /** It comes for the first time: do the work and keep the answer. */
    record Fresh() implements KeyClaim {}

    /** It was done; this was the answer. */
    record Again(KeptAnswer answer) implements KeyClaim {}

    /** The key belongs to another request. */
    record Different() implements KeyClaim {}

    /** The same request is being worked on. */
    record Running() implements KeyClaim {}
}
