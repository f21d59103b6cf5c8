package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Something of a dispense came back; fired in the transaction that says so.
 *
 * @param id of the return
 * @param by who took it back
 * @param reversed whether it was handed over by mistake and never left the counter
 */
public record MedicationReturned(
        UUID id,
        UUID dispense,
        PatientId patient,
        UUID medicine,
        BigDecimal quantity,
        boolean reversed,
        AccountId by,
        Instant at) {}
