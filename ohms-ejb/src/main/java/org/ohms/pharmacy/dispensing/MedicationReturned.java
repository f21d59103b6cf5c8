package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.PatientId;

/**
 * Something of a dispense came back; fired in the transaction that says so.
 *
 * @param reversed whether it was handed over by mistake and never left the counter
 */
public record MedicationReturned(
        UUID dispense, PatientId patient, UUID medicine, BigDecimal quantity, boolean reversed, Instant at) {}
