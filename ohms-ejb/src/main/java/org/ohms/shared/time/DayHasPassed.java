package org.ohms.shared.time;

import java.time.Instant;
import java.time.LocalDate;

/** A new day has begun in the hospital's zone. Announced on every node; work it starts is claimed in the database, so two nodes never do it twice. */
public record DayHasPassed(Instant at, LocalDate today) {}
