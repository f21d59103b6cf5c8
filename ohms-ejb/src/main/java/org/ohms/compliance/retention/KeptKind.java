package org.ohms.compliance.retention;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/**
 * One kind of thing that can be deleted when it is old enough.
 *
 * @param code such as {@code visit}
 * @param period how long it is kept; empty for good
 * @param basis the law that names the least period; empty where no federal one does
 * @param before what is older than this moment is due; empty when it is kept for good
 * @param due how many are due now
 * @param held how many are old enough and stay because of a hold
 */
public record KeptKind(
        String code, Optional<Period> period, Optional<String> basis, Optional<Instant> before, long due, long held) {}
