package org.ohms.pharmacy.supply;

import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * What a supplier asks for.
 *
 * @param number the supplier's own
 * @param amount before tax
 * @param by who entered it
 */
public record SupplierInvoiceRow(UUID id, String number, LocalDate day, Money amount, String by) {}
