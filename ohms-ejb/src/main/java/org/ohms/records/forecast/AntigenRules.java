package org.ohms.records.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule says of an antigen beside its series.
 *
 * @param immuneBornBefore whoever was born before is taken as immune, null for nobody
 * @param asksBirthCountry whether that holds only for those born in some country
 * @param sharedFrom the age from which patient and doctor decide together
 * @param sharedStartFrom the age from which patient and doctor decide together whether it is begun
 * @param riskFrom the age from which only people at risk, and those who wish it, begin it
 * @param catchUpFrom the age from which only those begin it who are known, or suspected, never to have had it
 */
record AntigenRules(
        @Nullable LocalDate immuneBornBefore,
        boolean asksBirthCountry,
        @Nullable Span sharedFrom,
        @Nullable Span sharedStartFrom,
        @Nullable Span riskFrom,
        @Nullable Span catchUpFrom) {}
