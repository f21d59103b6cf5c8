package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.HospitalDay;

/** Makes claims of issued invoices: for the insurer that is asked first, and for the next one when it has answered. */
@ApplicationScoped
public class ClaimMaking {
    private static final String SERIAL = "%05d";

    @Inject
    Claims claims;

    @Inject
    Coverages coverages;

    @Inject
    InvoiceBook invoices;

    @Inject
    Counters counters;

    @Inject
    HospitalDay hospital;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    UUID make(InvoiceRow invoice, CoverageRow coverage, @Nullable Claim before) {
        var claim = drafted(invoice, coverage, before);
        claims.add(claim);
        return claim.id();
    }

    /** A claim that is not kept yet. */
    Claim drafted(InvoiceRow invoice, CoverageRow coverage, @Nullable Claim before) {
        var total = lines(invoice.id()).stream()
                .map(InvoiceLineRow::total)
                .reduce(Money.zero(invoice.figures().total().currency().getCurrencyCode()), Money::plus);
        return new Claim(
                invoice.id(),
                coverage,
                number(),
                before,
                total,
                clock.instant(),
                actor.get().account());
    }

    /** What an invoice still asks for. */
    List<InvoiceLineRow> lines(UUID invoice) {
        return invoices.lineRows(invoice).stream()
                .filter(line -> !line.credited())
                .toList();
    }

    /** The next coverage that counted on the day of the services, if there is one. */
    Optional<CoverageRow> next(Claim claim) {
        var asked = coverages.row(claim.coverage());
        return coverages.on(claim.patient(), day(claim.invoice())).stream()
                .filter(one -> one.order() > asked.order())
                .min(Comparator.comparingInt(CoverageRow::order));
    }

    /**
     * Makes a claim for the insurer that is asked next, now that this one has answered.
     *
     * @return the claim, the one that was made before where there is one; empty where nobody is asked next
     */
    public Optional<UUID> follow(UUID answered) {
        var claim = claims.with(answered);
        return next(claim)
                .map(coverage -> claims.of(claim.invoice()).stream()
                        .filter(one -> one.coverage().equals(coverage.id()) && one.state() != ClaimState.CANCELLED)
                        .findFirst()
                        .map(ClaimRow::id)
                        .orElseGet(() -> make(invoices.row(claim.invoice()), coverage, claim)));
    }

    /** The first day of the services of an invoice. */
    LocalDate day(UUID invoice) {
        return lines(invoice).stream()
                .map(InvoiceLineRow::day)
                .min(Comparator.naturalOrder())
                .orElseGet(this::today);
    }

    LocalDate today() {
        return hospital.today(clock.instant());
    }

    private String number() {
        var year = Integer.toString(today().getYear());
        var checked = CheckDigit.append(year + SERIAL.formatted(counters.next("CLM-" + year, 1)));
        return "CLM-" + year + "-" + checked.substring(year.length());
    }
}
