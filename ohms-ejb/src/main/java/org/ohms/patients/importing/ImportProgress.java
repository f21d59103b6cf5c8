package org.ohms.patients.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * How far an import is.
 *
 * @param rows rows read so far: added, known and refused together
 * @param known rows that came in earlier and changed nothing
 * @param failure code of the reason why the file cannot be read; null otherwise
 */
public record ImportProgress(
        UUID id,
        String kind,
        String source,
        String fileName,
        ImportState state,
        long bytes,
        long bytesDone,
        long rows,
        long added,
        long known,
        long refused,
        @Nullable String failure,
        Instant createdAt,
        AccountId createdBy,
        @Nullable Instant finishedAt) {

    /** 0 to 100. */
    public int percent() {
        return bytes == 0 ? 0 : (int) (100 * bytesDone / bytes);
    }

    public boolean hasEnded() {
        return state.hasEnded();
    }

    /** Says nothing of the file: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ImportProgress[" + id + " " + state + " " + rows + " rows: " + added + " added, " + known + " known, "
                + refused + " refused]";
    }
}
