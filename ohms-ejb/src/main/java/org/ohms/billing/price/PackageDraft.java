package org.ohms.billing.price;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package as somebody typed it.
 *
 * @param amount what it costs before tax; not more than its services cost one by one
 * @param parts codes of services on the list, two or more
 */
public record PackageDraft(
        @Nullable String code,
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable Integer days,
        List<String> parts) {
    public PackageDraft {
        parts = List.copyOf(parts);
    }
}
