package org.ohms.billing.price;

import java.util.List;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A package of a price list.
 *
 * @param amount what it costs, before tax
 * @param days within how many days all of it is done; 1 for one day
 * @param parts the codes of its services
 */
public record PackageRow(UUID id, String code, String name, Money amount, int days, List<String> parts) {
    public PackageRow {
        parts = List.copyOf(parts);
    }

    /** The codes of its services in one line. */
    public String partsText() {
        return String.join(", ", parts);
    }
}
