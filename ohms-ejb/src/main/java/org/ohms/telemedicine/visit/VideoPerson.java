package org.ohms.telemedicine.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the room, or before its door, as the others see them.
 *
 * @param role of a guest; null for everybody else
 * @param page in which they are shown: another one means that their browser began anew
 * @param admitted whether they are in; else they wait
 * @param devices what works there: {@code c} camera, {@code m} microphone, {@code s} speaker
 */
public record VideoPerson(
        UUID id,
        String name,
        ParticipantKind kind,
        @Nullable GuestRole role,
        UUID page,
        boolean admitted,
        String devices) {}
