package org.ohms.pharmacy.stock;

import java.util.UUID;

/** A place where medicines are kept. */
public record PlaceRow(UUID id, String name) {}
