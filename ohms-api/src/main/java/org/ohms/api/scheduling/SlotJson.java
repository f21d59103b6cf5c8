package org.ohms.api.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.scheduling.availability.SlotOffer;

/** A stretch one may book, on the wire. */
@Schema(name = "Slot")
public record SlotJson(
        @Schema(required = true) UUID practitionerId,
        @Schema(required = true) Instant start,
        @Schema(required = true) Instant end,

        @Schema(required = true, description = "Where it would be.")
        UUID placeId,

        @Schema(required = true, examples = "Main building") String place,

        @Schema(required = true, description = "Whose clock the place follows.", examples = "America/New_York")
        String zone) {
    static SlotJson of(SlotOffer offer) {
        return new SlotJson(
                offer.practitioner().value(),
                offer.startsAt(),
                offer.endsAt(),
                offer.place().value(),
                offer.placeName(),
                offer.zone().getId());
    }
}
