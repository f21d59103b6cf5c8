package org.ohms.web.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.ohms.pharmacy.dispensing.DispenseRow;
import org.ohms.pharmacy.dispensing.DispenseState;
import org.ohms.prescribing.interaction.CheckOutcome;

/** How the states of a dispense look: never by colour alone. */
@Named
@ApplicationScoped
public class DispensePaint {
    /** Kind of the tag. */
    public String kind(DispenseRow row) {
        return switch (row.state()) {
            case WAITING ->
                row.outcome() == CheckOutcome.COULD_NOT_CHECK
                        ? ""
                        : row.outcome() == CheckOutcome.ALERT ? "warn" : "info";
            case VERIFIED, PICKED -> "pri";
            case READY, HANDED_OVER -> row.isPartial() ? "warn" : "ok";
            case HELD -> "warn";
            case CANCELLED -> "";
        };
    }

    /** Sign of the tag. */
    public String icon(DispenseRow row) {
        return switch (row.state()) {
            case WAITING ->
                row.outcome() == CheckOutcome.COULD_NOT_CHECK
                        ? "help"
                        : row.outcome() == CheckOutcome.ALERT ? "alert" : "search";
            case VERIFIED, PICKED -> "box";
            case READY -> row.isPartial() ? "clock" : "okc";
            case HANDED_OVER -> "check";
            case HELD -> "msg";
            case CANCELLED -> "slash";
        };
    }

    /** Key of its word. */
    public String key(DispenseRow row) {
        if (row.state() == DispenseState.WAITING && row.outcome() != CheckOutcome.CLEAR) {
            return "pharmacy.waiting." + row.outcome().name();
        }
        return row.state() == DispenseState.READY && row.isPartial()
                ? "pharmacy.state.partial"
                : "pharmacy.state." + row.state().name();
    }
}
