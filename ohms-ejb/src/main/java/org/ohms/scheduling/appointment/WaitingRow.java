package org.ohms.scheduling.appointment;

/**
 * Somebody in the waiting room.
 *
 * @param minutes since they arrived
 * @param overTarget whether that is longer than the hospital wants
 */
public record WaitingRow(AppointmentRow visit, long minutes, boolean overTarget) {}
