package org.ohms.scheduling.appointment;

import java.time.Instant;

/**
 * A time a patient holds while they decide.
 *
 * @param visit the visit it would become
 * @param until when it is open to others again
 * @param over whether it has run out, or was given back, already
 * @param extendable whether it can be held longer
 * @param videoOffered whether the service can also be done by video
 */
public record OwnHold(OwnVisit visit, Instant until, boolean over, boolean extendable, boolean videoOffered) {}
