package org.ohms.prescribing.adherence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What patients got of what was prescribed for them; the pharmacy knows, and implements it. */
public interface Supplies {
    /** What a patient got from a day on. */
    List<Supply> of(PatientId patient, LocalDate since);

    /** Those of these prescriptions that are collected at another pharmacy, so that nobody here knows what was handed over. */
    Set<UUID> elsewhere(Collection<UUID> requests);
}
