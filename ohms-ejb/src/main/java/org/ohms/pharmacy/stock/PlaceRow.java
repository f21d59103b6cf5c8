package org.ohms.pharmacy.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;

/**
 * A place where medicines are kept.
 *
 * @param standsAt the place of the hospital it stands at; null where nobody said
 */
public record PlaceRow(UUID id, String name, @Nullable PlaceId standsAt) {
    public boolean isPlaced() {
        return standsAt != null;
    }
}
