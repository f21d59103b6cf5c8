package org.ohms.shared.time;

import java.time.Instant;

/** A full minute has passed. Announced on every node; work it starts is claimed in the database, so two nodes never do it twice. */
public record MinuteHasPassed(Instant at) {}
