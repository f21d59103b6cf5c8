package org.ohms.telemedicine.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote in a video visit.
 *
 * @param line its place among all of the visit; later ones have a higher one
 * @param name who wrote it
 */
public record VideoMessageRow(
        UUID id, long line, UUID participant, String name, ParticipantKind kind, String text, Instant at) {}
