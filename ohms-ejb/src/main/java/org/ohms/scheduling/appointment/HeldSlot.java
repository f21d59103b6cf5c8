package org.ohms.scheduling.appointment;

import java.time.Instant;

/** A slot nobody else can book until the moment named. */
public record HeldSlot(AppointmentId id, Instant until) {}
