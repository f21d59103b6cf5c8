package org.ohms.billing.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What was billed, came in and is owed, for those who answer for it. No patient stands in it. */
@Stateless
public class FinanceDesk {
    private static final int MOST_YEARS = 1;

    @Inject
    FinanceReading reading;

    /** How the money stands today. */
    @RolesAllowed("ledger.read")
    public FinanceDashboard dashboard() {
        return reading.dashboard();
    }

    /**
     * The journal of some days, as it was booked, to be kept as a file.
     *
     * @throws DomainException INVALID without two days in their order, a year apart at most
     */
    @RolesAllowed("ledger.read")
    public List<JournalLine> journal(@Nullable LocalDate from, @Nullable LocalDate to) {
        var refusals = new Refusals();
        Rules.chosen(from, "from", refusals);
        Rules.chosen(to, "to", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var first = Objects.requireNonNull(from);
        var last = Objects.requireNonNull(to);
        refusals.when(
                last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("to")
                        .with("min", first)
                        .with("max", first.plusYears(MOST_YEARS)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return reading.journal(first, last);
    }
}
