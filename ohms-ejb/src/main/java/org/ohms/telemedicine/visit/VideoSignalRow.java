package org.ohms.telemedicine.visit;

import java.util.UUID;

/** What another browser tells; the hospital does not look into it. */
public record VideoSignalRow(UUID from, String body) {
    /** Says nothing: it tells where somebody is. */
    @Override
    public String toString() {
        return "VideoSignalRow";
    }
}
