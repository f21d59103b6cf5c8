package org.ohms.billing.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.Reading;

/**
 * What became of a file.
 *
 * @param known whether it had come before, so that nothing happened now
 * @param problem why it, or the rest of it, is no interchange
 * @param interchanges those in it that had not come before in another file
 * @param repeated interchanges in it that had come before in another file
 */
public record FileReport(
        UUID id,
        boolean known,
        FileOrigin origin,
        Instant receivedAt,
        Reading.@Nullable Problem problem,
        List<InterchangeRow> interchanges,
        List<RepeatRow> repeated) {}
