package org.ohms.care.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What somebody wants done.
 *
 * @param owner as {@link TaskOwner#key} says it
 * @param dueAt until when
 */
public record NewTask(
        PatientId patient,
        @Nullable String what,
        @Nullable String details,
        @Nullable TaskPriority priority,
        @Nullable String owner,
        @Nullable Instant dueAt) {}
