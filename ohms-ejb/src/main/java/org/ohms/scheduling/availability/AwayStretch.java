package org.ohms.scheduling.availability;

import java.time.Instant;
import org.ohms.shared.time.TimeSlot;

/** A time in which somebody is away, with the absence it comes from and when that was recorded. */
public record AwayStretch(ExceptionId absence, TimeSlot time, AwayReason reason, Instant recordedAt) {}
