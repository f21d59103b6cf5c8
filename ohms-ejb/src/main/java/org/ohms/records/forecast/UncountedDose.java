package org.ohms.records.forecast;

import java.time.LocalDate;

/** A vaccine that was given and does not count in a schedule. */
public record UncountedDose(String cvx, LocalDate on, UncountedReason reason) {}
