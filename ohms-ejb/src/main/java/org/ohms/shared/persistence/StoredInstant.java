package org.ohms.shared.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as a native query hands it over: the driver and EclipseLink do not agree on its type. */
public final class StoredInstant {
    private StoredInstant() {}

    /**
     * @param cell a cell of a row, of a column {@code timestamptz}, that is not null
     * @return the moment it holds
     */
    public static Instant of(Object cell) {
        return cell instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) cell).toInstant();
    }
}
