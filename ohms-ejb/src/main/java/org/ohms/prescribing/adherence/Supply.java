package org.ohms.prescribing.adherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody got of a prescription on a day.
 *
 * @param quantity in units of the dose, without what came back
 */
public record Supply(UUID request, LocalDate day, BigDecimal quantity) {}
