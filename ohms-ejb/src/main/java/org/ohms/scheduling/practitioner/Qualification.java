package org.ohms.scheduling.practitioner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A licence, board certificate or course.
 *
 * @param number of the document; null when it has none
 * @param expiresOn last day it is good; null when it does not expire
 */
public record Qualification(
        String name,
        String issuer,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {}
