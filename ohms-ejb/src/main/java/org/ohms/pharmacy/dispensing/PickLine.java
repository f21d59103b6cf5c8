package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * So much of a lot at a place.
 *
 * @param scanned what was read from the pack
 */
public record PickLine(UUID lot, UUID place, BigDecimal quantity, String scanned) {}
