package org.ohms.scheduling.availability;

import org.ohms.shared.time.TimeSlot;

/** A break within somebody's hours, with its name. */
public record BreakStretch(TimeSlot time, String label) {}
