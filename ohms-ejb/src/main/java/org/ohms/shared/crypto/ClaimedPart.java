package org.ohms.shared.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rotation that this transaction works on.
 *
 * @param reached where the work goes on; null at the beginning
 * @param passes how many times it went through to the end
 */
record ClaimedPart(
        UUID rotation, String step, String name, @Nullable String reached, int passes) {
    /** What no key opens will not open a minute later either. */
    private static final Duration BEFORE_ANOTHER_PASS = Duration.ofMinutes(10);

    /** Notes how far it has come. */
    void advance(Connection database, @Nullable String now, long done) throws SQLException {
        RotationRecords.run(
                database,
                "update ohms.key_rotation_part set reached = ?, done = done + ?"
                        + " where rotation_id = ? and step = ? and name = ?",
                now,
                done,
                rotation,
                step,
                name);
    }

    void finish(Connection database, Instant now) throws SQLException {
        RotationRecords.run(
                database,
                "update ohms.key_rotation_part set passes = passes + 1, stuck = 0, reached = null, finished_at = ?"
                        + " where rotation_id = ? and step = ? and name = ?",
                now.atOffset(ZoneOffset.UTC),
                rotation,
                step,
                name);
    }

    /** Something is left: a row that moved meanwhile, which another pass finds, or one that no key opens. */
    void startOver(Connection database, long left, Instant now) throws SQLException {
        RotationRecords.run(
                database,
                "update ohms.key_rotation_part set passes = passes + 1, stuck = ?, reached = null, not_before = ?"
                        + " where rotation_id = ? and step = ? and name = ?",
                passes == 0 ? 0 : left,
                now.plus(passes == 0 ? Duration.ZERO : BEFORE_ANOTHER_PASS).atOffset(ZoneOffset.UTC),
                rotation,
                step,
                name);
    }
}
