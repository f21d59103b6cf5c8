package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** So much of a lot, as labels and pages show it. */
public record PickRow(UUID id, String lot, LocalDate expires, String place, BigDecimal quantity) {}
