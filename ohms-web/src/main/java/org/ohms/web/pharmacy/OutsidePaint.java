package org.ohms.web.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.ohms.pharmacy.outside.OutsideRow;

/** How the state of a prescription outside looks, never by colour alone. */
@Named
@ApplicationScoped
public class OutsidePaint {
    public String kind(OutsideRow row) {
        if (row.unreached()) {
            return "bad";
        }
        return switch (row.state()) {
            case DISPENSED -> "ok";
            case REFUSED, NOT_COLLECTED -> "warn";
            case CONTRADICTED -> "bad";
            default -> "";
        };
    }

    public String icon(OutsideRow row) {
        if (row.unreached()) {
            return "alert";
        }
        return switch (row.state()) {
            case DISPENSED -> "check";
            case REFUSED, NOT_COLLECTED, CONTRADICTED -> "alert";
            case TAKEN_BACK -> "slash";
            default -> "clock";
        };
    }

    /** The text for those who work here. */
    public String key(OutsideRow row) {
        return "pharmacy.outside.state." + word(row);
    }

    /** The text for the patient. */
    public String ownKey(OutsideRow row) {
        return "pharmacy.outside.own." + word(row);
    }

    private static String word(OutsideRow row) {
        return row.unreached() ? "NOT_REACHED" : row.state().name();
    }
}
