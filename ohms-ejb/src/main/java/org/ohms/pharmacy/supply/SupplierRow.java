package org.ohms.pharmacy.supply;

import java.util.UUID;

/**
 * A supplier.
 *
 * @param email empty when nobody entered one; so are telephone and customer number
 * @param leadDays from the order to the delivery
 * @param ended whether nothing is ordered there any more
 */
public record SupplierRow(
        UUID id,
        String name,
        String email,
        String phone,
        String customerNumber,
        int leadDays,
        boolean ended,
        long version) {}
