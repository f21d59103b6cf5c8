package org.ohms.integration.webhook;

import java.util.Locale;

/** Where an event is on its way to an address. */
public enum DeliveryState {
    /** On its way, perhaps after tries that failed. */
    WAITING,
    DELIVERED,
    /** Every try failed; it goes out again only when somebody asks. */
    FAILED;

    /** The word the database and partners know it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
