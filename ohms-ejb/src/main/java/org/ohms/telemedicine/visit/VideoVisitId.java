package org.ohms.telemedicine.visit;

import java.util.UUID;

/** The room of one visit by video. */
public record VideoVisitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
