package org.ohms.billing.share;

import java.util.List;
import org.ohms.shared.money.Money;

/**
 * A package that a service is part of, as somebody is told who pays by themselves.
 *
 * @param others the names of its other services
 * @param days within how many days all of it is done; 1 for one day
 * @param together what all of it comes to, with tax
 * @param apart what its services come to one by one, with tax
 */
public record PackageOffer(String name, List<String> others, int days, Money together, Money apart) {
    public PackageOffer {
        others = List.copyOf(others);
    }

    /** Its other services in one line. */
    public String othersText() {
        return String.join(", ", others);
    }
}
