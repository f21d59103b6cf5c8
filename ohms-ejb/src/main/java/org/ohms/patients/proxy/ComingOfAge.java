package org.ohms.patients.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.shared.time.HospitalDay;

/** When a patient comes of age: at the beginning of that birthday where the hospital stands. */
@ApplicationScoped
class ComingOfAge {
    @Inject
    ProxySettings settings;

    @Inject
    HospitalDay hospital;

    /** Of a birth date known to the month or year only, the first day it can have been: rather too early than too late. */
    Optional<Instant> of(@Nullable BirthDate born) {
        return Optional.ofNullable(born)
                .map(date -> date.earliest()
                        .plusYears(settings.ageOfMajority())
                        .atStartOfDay(hospital.zone())
                        .toInstant());
    }
}
