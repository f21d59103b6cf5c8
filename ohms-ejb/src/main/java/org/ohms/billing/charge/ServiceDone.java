package org.ohms.billing.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * Something was done that is to be paid for.
 *
 * @param sourceId with the source it makes one charge, however often it is told
 * @param practitioner who did it; null when nobody is named
 * @param code under which price lists know it
 */
record ServiceDone(
        ChargeSource source,
        UUID sourceId,
        PatientId patient,
        LocalDate day,
        @Nullable PractitionerId practitioner,
        String code,
        BigDecimal quantity) {}
