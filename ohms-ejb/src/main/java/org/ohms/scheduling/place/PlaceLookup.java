package org.ohms.scheduling.place;

import java.util.List;
import java.util.Optional;

/** Places and rooms for the other features of the hospital, whoever acts: they are its own vocabulary. */
public interface PlaceLookup {
    /** All places by name, the closed ones last. */
    List<PlaceRow> rows();

    Optional<PlaceRow> row(PlaceId id);
}
