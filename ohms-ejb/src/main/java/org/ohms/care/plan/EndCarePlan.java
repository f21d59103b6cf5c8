package org.ohms.care.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A plan is over.
 *
 * @param version as it was seen
 * @param early whether it ends before its time, and is not carried through
 * @param words what is to be said about it; null for nothing
 */
public record EndCarePlan(
        PatientId patient,
        UUID plan,
        long version,
        boolean early,
        @Nullable PlanOutcome outcome,
        @Nullable String words) {}
