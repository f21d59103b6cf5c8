package org.ohms.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimDesk;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.eligibility.CoverKnown;
import org.ohms.billing.eligibility.EligibilityReading;
import org.ohms.billing.invoice.InvoiceDetails;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.Person;

/** Who insured the patient when the services of an invoice were done, and how far its claims are; beside the invoice. */
@Named
@RequestScoped
public class InvoiceInsurerView {
    @Inject
    EligibilityReading reading;

    @Inject
    ClaimDesk claims;

    @Inject
    Person person;

    private @Nullable UUID asked;
    private List<CoverKnown> covers = List.of();
    private List<ClaimRow> sent = List.of();

    /** The covers that counted on the first day of its services, in the order they are asked. */
    public List<CoverKnown> covers(InvoiceDetails details) {
        load(details);
        return covers;
    }

    /** Its claims, in the order the insurers are asked. */
    public List<ClaimRow> claims(InvoiceDetails details) {
        load(details);
        return sent;
    }

    private void load(InvoiceDetails details) {
        var invoice = details.row().id();
        if (invoice.equals(asked)) {
            return;
        }
        asked = invoice;
        covers = coversOn(details);
        sent = person.may("claim.read") && !details.row().isDraft() ? claims.of(invoice) : List.of();
    }

    private List<CoverKnown> coversOn(InvoiceDetails details) {
        if (!person.may("eligibility.read")) {
            return List.of();
        }
        try {
            return details.lines().stream()
                    .map(InvoiceLineRow::day)
                    .min(Comparator.naturalOrder())
                    .map(day -> coversOn(details, day))
                    .orElseGet(List::of);
        } catch (DomainException notOpen) {
            return List.of();
        }
    }

    private List<CoverKnown> coversOn(InvoiceDetails details, LocalDate day) {
        return reading.covers(details.row().patient()).stream()
                .filter(one -> one.cover().holdsOn(day))
                .toList();
    }
}
