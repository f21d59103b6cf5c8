package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.PatientId;

/**
 * A medicine was handed over; fired in the transaction that says so.
 *
 * @param medicine id of the medicine in the hospital's list
 * @param quantity in the unit the medicine is counted in
 */
public record MedicationDispensed(
        UUID dispense, UUID prescription, PatientId patient, UUID medicine, BigDecimal quantity, Instant at) {}
