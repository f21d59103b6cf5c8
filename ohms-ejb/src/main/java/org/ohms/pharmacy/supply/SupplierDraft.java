package org.ohms.pharmacy.supply;

import org.jspecify.annotations.Nullable;

/**
 * A supplier as somebody typed it.
 *
 * @param customerNumber under which they know this hospital
 * @param leadDays from the order to the delivery, 0 to 90
 */
public record SupplierDraft(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String customerNumber,
        @Nullable Integer leadDays) {}
