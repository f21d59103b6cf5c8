package org.ohms.scheduling.availability;

import java.time.LocalDate;

/** How many free slots a day has, for a strip of days. */
public record FreeOnDay(LocalDate date, int free) {}
