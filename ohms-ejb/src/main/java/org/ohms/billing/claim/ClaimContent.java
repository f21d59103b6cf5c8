package org.ohms.billing.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.payer.PayerRow;
import org.ohms.shared.money.Money;

/**
 * All that a claim says.
 *
 * @param filing claim filing indicator of the plan
 * @param prior what the insurer that was asked before said; null for the first
 */
record ClaimContent(
        String number,
        int place,
        Money total,
        List<String> diagnoses,
        String placeOfService,
        String authorisation,
        CoverageRow coverage,
        PayerRow payer,
        String filing,
        Person patient,
        List<InvoiceLineRow> lines,
        @Nullable Prior prior) {
    ClaimContent {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /**
     * Who was treated.
     *
     * @param sex F, M or U
     */
    record Person(
            String family,
            String given,
            @Nullable LocalDate born,
            String sex,
            String street,
            String city,
            String state,
            String postalCode) {
        boolean hasAddress() {
            return !street.isEmpty() && !city.isEmpty();
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** The insurer that was asked before, who holds that insurance, and what it said. */
    record Prior(
            CoverageRow coverage,
            String subscriberFamily,
            String subscriberGiven,
            PayerRow payer,
            String filing,
            PriorAnswer answer) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Prior";
        }
    }

    /** Who holds the insurance. */
    String subscriberFamily() {
        return coverage.isOwn() ? patient.family() : coverage.subscriberFamily();
    }

    String subscriberGiven() {
        return coverage.isOwn() ? patient.given() : coverage.subscriberGiven();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ClaimContent[" + number + "]";
    }
}
