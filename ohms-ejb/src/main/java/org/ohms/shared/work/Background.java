package org.ohms.shared.work;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** Runs the hospital's own work, each piece in a transaction of its own as the system, and audited. */
public interface Background {
    /**
     * Runs the work in a new transaction and gives back what it returns.
     *
     * @param job name for the audit line, such as {@code outbox.claim}
     */
    <T> T call(String job, Supplier<T> work);

    /** Runs the work in a new transaction. */
    void run(String job, Runnable work);

    /** Says, inside the work, what it is about; a piece of work that is about nothing leaves no audit line. */
    void about(String objectType, UUID object, @Nullable PatientId patient);
}
