package org.ohms.billing.price;

import java.util.UUID;

/** A payer or a place that a price list may be for. */
public record PriceChoice(UUID id, String name) {}
