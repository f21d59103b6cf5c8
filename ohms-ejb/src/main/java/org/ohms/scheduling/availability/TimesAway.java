package org.ohms.scheduling.availability;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Absences for the rest of scheduling, which decides what they do to visits. */
public interface TimesAway {
    Away record(PractitionerId practitioner, TimeSlot time, AwayReason reason, @Nullable String note);

    /** It does not come true; the hours are open again. */
    void withdraw(ExceptionId absence);

    Optional<Away> with(ExceptionId absence);

    /** Absences that end after the span begins and begin before it ends, withdrawn ones left out, by time. */
    List<Away> during(TimeSlot span);
}
