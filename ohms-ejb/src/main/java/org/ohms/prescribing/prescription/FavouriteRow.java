package org.ohms.prescribing.prescription;

import java.time.Instant;
import java.util.UUID;

/** A favourite as its owner's list shows it. */
public record FavouriteRow(UUID id, FavouritePrescription content, Instant keptAt) {}
