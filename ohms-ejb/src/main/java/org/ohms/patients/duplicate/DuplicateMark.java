package org.ohms.patients.duplicate;

import java.math.BigDecimal;
import java.util.UUID;

/** Where one part of the list of pairs ends, the likeliest first. */
public record DuplicateMark(BigDecimal score, UUID pair) {}
