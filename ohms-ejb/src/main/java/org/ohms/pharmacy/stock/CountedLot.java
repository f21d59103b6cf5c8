package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody counted of a lot, without having seen what should be there. */
public record CountedLot(UUID lot, @Nullable BigDecimal quantity) {}
