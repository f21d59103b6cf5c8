package org.ohms.patients.patient;

import java.time.Instant;

/** A picture to show; always JPEG. */
public record PhotoOfPatient(byte[] jpeg, Instant takenAt) {
    public PhotoOfPatient {
        jpeg = jpeg.clone();
    }

    @Override
    public byte[] jpeg() {
        return jpeg.clone();
    }
}
