package org.ohms.billing.payer;

import org.jspecify.annotations.Nullable;

/**
 * A payer as somebody typed it.
 *
 * @param x12Id how X12 messages name it; needed wherever it is reached by machines
 * @param country ISO 3166 code of two letters
 * @param active whether it can be chosen for a coverage
 */
public record PayerDraft(
        @Nullable String name,
        @Nullable String x12Id,
        @Nullable String street,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String phone,
        @Nullable Connection connection,
        boolean active) {}
