package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.ohms.billing.invoice.InvoiceState;

/** Shape and colour of the states of invoices; the word stands beside. */
@Named
@ApplicationScoped
public class BillingPaint {
    public String kind(InvoiceState state) {
        return switch (state) {
            case DRAFT, WRITTEN_OFF, CREDITED -> "";
            case ISSUED, PART_PAID -> "info";
            case PAID -> "ok";
            case OVERDUE, DISPUTED -> "warn";
        };
    }

    public String icon(InvoiceState state) {
        return switch (state) {
            case DRAFT -> "edit";
            case ISSUED -> "bill";
            case PART_PAID -> "clock";
            case PAID -> "okc";
            case OVERDUE -> "alert";
            case DISPUTED -> "help";
            case WRITTEN_OFF -> "slash";
            case CREDITED -> "undo";
        };
    }
}
