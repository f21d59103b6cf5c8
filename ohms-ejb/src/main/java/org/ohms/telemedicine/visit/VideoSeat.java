package org.ohms.telemedicine.visit;

import java.util.UUID;

/**
 * Where somebody sits who came in by a pass, until they leave or come again from another page.
 *
 * @param connection good for this one coming
 */
public record VideoSeat(VideoVisitId visit, UUID participant, UUID connection, ParticipantKind kind) {}
