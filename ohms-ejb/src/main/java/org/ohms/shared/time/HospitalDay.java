package org.ohms.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the hospital's day begins; the hospital's settings implement it. */
public interface HospitalDay {
    ZoneId zone();

    default LocalDate today(Instant now) {
        return now.atZone(zone()).toLocalDate();
    }
}
