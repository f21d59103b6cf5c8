package org.ohms.pharmacy.stock;

import java.time.LocalDate;
import java.util.UUID;

/** A lot to be counted; what should be there is not said. */
public record BlindLot(UUID lot, String number, LocalDate expires) {}
