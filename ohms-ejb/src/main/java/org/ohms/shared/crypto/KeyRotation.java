package org.ohms.shared.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * A new key and what became of those before it.
 *
 * @param startedBy empty when a command asked for it
 * @param enteredAt since when it is in this state
 * @param parts what the new key has to reach in this state; empty before the work begins
 */
public record KeyRotation(
        UUID id,
        RotatingKeys keys,
        State state,
        Instant startedAt,
        Optional<AccountId> startedBy,
        Instant enteredAt,
        List<Part> parts) {
    /** How far a new key has come. */
    public enum State {
        /** Every node gets to know it; nothing is sealed with it yet. */
        COMING,
        /** What is new is under it, what is old moves to it. */
        MOVING,
        /** Everything is under it; the older keys open nothing any more. */
        RETIRED,
        /** The older keys are gone. */
        REMOVED
    }

    /**
     * One column or index.
     *
     * @param total how much there was to do when it began
     * @param stuck values that no key opens; they keep the older keys from being retired
     */
    public record Part(String name, long total, long done, long stuck, boolean finished) {}

    public KeyRotation {
        parts = List.copyOf(parts);
    }

    public boolean isRunning() {
        return state == State.COMING || state == State.MOVING;
    }

    /** From 0 to 100, over all parts. */
    public int percent() {
        if (!isRunning()) {
            return 100;
        }
        var total = parts.stream().mapToLong(Part::total).sum();
        var done = parts.stream()
                .mapToLong(part -> part.finished() ? part.total() : Math.min(part.done(), part.total()))
                .sum();
        return total == 0 ? 0 : (int) (done * 100 / total);
    }

    /** Values that no key opens. */
    public long stuck() {
        return parts.stream().mapToLong(Part::stuck).sum();
    }
}
