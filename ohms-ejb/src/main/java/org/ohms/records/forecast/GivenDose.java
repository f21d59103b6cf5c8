package org.ohms.records.forecast;

import java.time.LocalDate;

/** A vaccine that was given, on a day that is known. */
record GivenDose(String cvx, LocalDate on) {}
