package org.ohms.records.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Where something critical goes that belongs to no result: somebody has to take notice of it, as of a result. Results are made
 * further up; what makes them implements this.
 */
public interface CriticalFindings {
    /**
     * Makes a result of it, which is told at once, is acknowledged, and goes further up when nobody does.
     *
     * @param since how old it is: what was seen to long ago alarms nobody
     * @param by who entered it and knows; null when it came from another system
     * @return the result it is part of; empty when it is history
     */
    Optional<UUID> raise(NewObservation finding, Instant since, @Nullable AccountId by);

    /** It was struck out, or belongs to a result of its own by now: what was made of it alone alarms nobody any more. */
    void withdraw(PatientId patient, UUID report);
}
