package org.ohms.scheduling.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PractitionerId;

/**
 * A day of somebody's schedule has changed; fired on every node some moments after the change was committed there or on
 * another node. It carries ids only: whoever shows the day reads it again.
 *
 * @param day on the clock of the place; null when any day may have changed
 */
public record ScheduleChanged(@Nullable LocalDate day, PractitionerId practitioner) {}
