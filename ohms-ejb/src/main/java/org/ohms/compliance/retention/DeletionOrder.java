package org.ohms.compliance.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/**
 * What was to be deleted, as it was counted, and what became of it. It stays as the proof.
 *
 * @param before everything of the kind that is older
 * @param digest over all the rows, in hex
 * @param decidedBy who agreed or declined; empty while it waits
 * @param mine whether whoever looks asked for it
 */
public record DeletionOrder(
        UUID id,
        String kind,
        Instant before,
        long counted,
        long held,
        String digest,
        Instant proposedAt,
        AccountId proposedBy,
        State state,
        Optional<Instant> decidedAt,
        Optional<AccountId> decidedBy,
        boolean mine) {
    /** What became of it. */
    public enum State {
        OPEN,
        DECLINED,
        DONE
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
