package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supplier asks for something.
 *
 * @param once id of this entry; the same one is written once
 * @param number the supplier's own
 * @param amount before tax
 */
public record EnterSupplierInvoice(
        UUID once,
        UUID order,
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable BigDecimal amount) {}
