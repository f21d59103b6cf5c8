package org.ohms.care.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a task. */
public sealed interface TaskEvent {
    UUID task();

    /** Somebody is to do it. */
    record Given(UUID task, PatientId patient, TaskOwner owner, AccountId by, long version) implements TaskEvent {}

    /**
     * It is done, or not to be done any more.
     *
     * @param createdBy null where the house gave it
     */
    record Ended(UUID task, PatientId patient, @Nullable AccountId createdBy, AccountId by, TaskState how)
            implements TaskEvent {}
}
