package org.ohms.scheduling.appointment;

import java.util.UUID;

/** Names one visit, from its first hold on. */
public record AppointmentId(UUID value) {
    /** Reads an id as it stands in a URL; refuses anything that is not a UUID with {@link IllegalArgumentException}. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
