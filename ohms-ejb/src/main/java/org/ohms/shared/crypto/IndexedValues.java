package org.ohms.shared.crypto;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a feature that are found by the blind index, and how to compute their tokens again. The index is moved to a new
 * key by computing all of them anew; each feature that keeps tokens implements it.
 */
public interface IndexedValues {
    /** Such as {@code patient}; shown with the progress. */
    String name();

    /** The columns with these tokens, such as {@code patient.mrn_token}; together they must be all there are. */
    Set<String> columns();

    /** How many rows there are. */
    long count();

    /**
     * Computes the tokens of the next rows again, in a transaction of its own; doing it twice does no harm.
     *
     * @param after id of the row reached before; null at the beginning
     * @return id of the last row; empty when there was none left
     */
    Optional<UUID> computeAgain(@Nullable UUID after, int most);
}
