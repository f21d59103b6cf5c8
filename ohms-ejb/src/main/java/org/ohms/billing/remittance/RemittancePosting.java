package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.billing.claim.ClaimMaking;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.claim.Claims;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.money.Money;

/**
 * Posts a remittance: the money as a whole, and claim by claim what is the patient's now and what is nobody's. All of it in
 * one transaction of the database, so that a node that dies leaves nothing half done.
 *
 * <p>What the payer leaves to the patient (PR) becomes the patient's part of the invoice, once no other insurer is asked any
 * more; until then the patient is asked for nothing. What it cuts by contract (CO, for the reasons that the settings name) is written off. Everything else stays open and
 * comes onto the list of differences. A reversal undoes what was booked for the claim; the money is what the payer says.
 */
@ApplicationScoped
class RemittancePosting {
    private static final String PATIENT = "PR";
    /**
     * The patient is not known to the payer: X12, request for interpretation
     * <a href="https://x12.org/resources/requests-for-interpretation/rfi-1423-835-clp02-claim-status-code-4">1423</a>.
     */
    private static final String DENIED = "4";
    /**
     * Processed as secondary or tertiary, with or without being forwarded: from the
     * <a href="https://doc.chinlinktech.com/x12/005040/element/1029">claim status codes of X12</a>.
     */
    private static final Set<String> LATER = Set.of("2", "3", "20", "21");
    /** Forwarded to the next payer by this one: from the same list. */
    private static final Set<String> FORWARDED = Set.of("19", "20", "21");
    /**
     * What an insurer that was asked before did with the claim, as the remittance of a third payer among the shared samples
     * uses it.
     */
    private static final String PRIOR_PAYER = "23";

    @Inject
    Remittances remittances;

    @Inject
    RemittanceSettings settings;

    @Inject
    Claims claims;

    @Inject
    ClaimMaking making;

    @Inject
    InvoiceBook invoices;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Posts it, if it still waits. */
    void post(UUID id) {
        var remittance = remittances.locked(id);
        if (remittance.state() != RemittanceState.RECEIVED) {
            return;
        }
        remittances.hold(remittance.payer(), remittance.trace());
        if (remittance.amount().signum() != 0 && remittances.isPosted(remittance.payer(), remittance.trace())) {
            remittance.repeat();
            remittances.keep();
            return;
        }
        var said = remittances.claims(id);
        var known = match(said);
        var whole = Posting.of(PostingKind.REMITTED, id)
                .debit(LedgerAccount.BANK, null, money(remittance, remittance.amount()))
                .debit(LedgerAccount.PAYER_ADJUSTMENT, null, money(remittance, remittance.adjusted()));
        var waiting = 0;
        for (var one : said) {
            var claim = known.claims().get(one.id());
            var outcome = claim == null ? ClaimOutcome.UNMATCHED : book(one, claim, known, remittance.currency());
            if (claim != null && outcome != ClaimOutcome.AGAIN) {
                whole.credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), money(remittance, one.paid()));
            } else {
                one.book(outcome, BigDecimal.ZERO, BigDecimal.ZERO);
                whole.credit(LedgerAccount.INSURER_UNALLOCATED, null, money(remittance, one.paid()));
                waiting++;
            }
        }
        ledger.post(whole);
        remittance.post(waiting, clock.instant());
        remittances.keep();
    }

    /**
     * What is known of the claims a remittance is about, read once for all of them.
     *
     * @param claims the claim of each line that has one
     * @param bills their invoices
     * @param why what the payer says about each line that has a claim
     * @param changed the invoices that lines before have booked on, so that they and their claims are read again
     */
    private record Known(
            Map<UUID, ClaimRow> claims,
            Map<UUID, InvoiceRow> bills,
            Map<UUID, List<RemittanceAdjustment>> why,
            Set<UUID> changed) {
        List<RemittanceAdjustment> about(RemittanceClaim one) {
            return why.getOrDefault(one.id(), List.of());
        }
    }

    /** The claims of this hospital that the payer means; they and their invoices are held until the transaction ends. */
    private Known match(List<RemittanceClaim> said) {
        var named = claims.lockNumbered(
                said.stream().map(RemittanceClaim::claimNumber).distinct().toList());
        var bills =
                invoices.lockAll(named.values().stream().map(ClaimRow::invoice).toList());
        var known = new HashMap<UUID, ClaimRow>();
        for (var one : said) {
            var row = named.get(one.claimNumber());
            if (row != null) {
                one.match(row);
                known.put(one.id(), row);
            }
        }
        var why = remittances.adjustments(known.keySet());
        why.forEach(adjustment -> adjustment.match(Objects.requireNonNull(known.get(adjustment.said()))));
        return new Known(
                known, bills, why.stream().collect(Collectors.groupingBy(RemittanceAdjustment::said)), new HashSet<>());
    }

    private ClaimOutcome book(RemittanceClaim one, ClaimRow row, Known known, String currency) {
        var claim = known.changed().contains(row.invoice()) ? claims.row(row.id()) : row;
        if (!claim.total().currency().getCurrencyCode().equals(currency)) {
            return ClaimOutcome.AGAIN;
        }
        var outcome = one.isReversal() ? reverse(one, claim) : settle(one, claim, known);
        known.changed().add(claim.invoice());
        return outcome;
    }

    private ClaimOutcome reverse(RemittanceClaim one, ClaimRow claim) {
        var before = remittances.sinceReversal(claim.id());
        if (before.stream().noneMatch(earlier -> earlier.outcome() == ClaimOutcome.SETTLED)
                || !claim.state().isSettled()) {
            return ClaimOutcome.AGAIN;
        }
        var moved = before.stream()
                .map(RemittanceClaim::moved)
                .reduce(remittances.byHand(claim.id(), AdjustmentState.MOVED_TO_PATIENT), BigDecimal::add)
                .negate();
        var contractual = before.stream()
                .map(RemittanceClaim::contractual)
                .reduce(remittances.byHand(claim.id(), AdjustmentState.WRITTEN_OFF), BigDecimal::add)
                .negate();
        remittances.adjustmentsOf(claim.id()).forEach(RemittanceAdjustment::takeBack);
        one.book(ClaimOutcome.REVERSED, moved, contractual);
        shift(one, claim, moved, contractual);
        claims.settle(claim.id(), one.paid(), ClaimState.ACCEPTED, null, "CLP02:" + one.status());
        return ClaimOutcome.REVERSED;
    }

    private ClaimOutcome settle(RemittanceClaim one, ClaimRow claim, Known known) {
        if (claim.state().isSettled() && !isNextAnswer(one, claim)) {
            return ClaimOutcome.AGAIN;
        }
        var why = known.about(one);
        var asAsked = one.charged().compareTo(claim.total().amount()) == 0;
        var left = asAsked ? sum(why, PATIENT) : BigDecimal.ZERO;
        var contractual = asAsked
                ? why.stream()
                        .filter(this::isContractual)
                        .map(RemittanceAdjustment::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
        var isLast =
                !FORWARDED.contains(one.status()) && making.follow(claim.id()).isEmpty();
        var answersForPatient = one.paid().signum() != 0 || left.signum() != 0;
        var patients = isLast ? left : BigDecimal.ZERO;
        var moved = asAsked && answersForPatient
                ? patients.subtract(
                        bill(claim.invoice(), known).figures().patientPart().amount())
                : BigDecimal.ZERO;
        one.book(ClaimOutcome.SETTLED, moved, contractual);
        shift(one, claim, moved, contractual);
        why.stream().filter(adjustment -> isForSomebody(adjustment, asAsked)).forEach(RemittanceAdjustment::open);
        claims.settle(
                claim.id(),
                one.paid(),
                outcome(one, why, asAsked),
                one.payerNumber().isEmpty() ? null : one.payerNumber(),
                "CLP02:" + one.status());
        return ClaimOutcome.SETTLED;
    }

    private InvoiceRow bill(UUID invoice, Known known) {
        var before = known.changed().contains(invoice) ? null : known.bills().get(invoice);
        return before == null ? invoices.row(invoice) : before;
    }

    /** The next payer, to which the first one forwarded the claim, answers under the first one's number. */
    private boolean isNextAnswer(RemittanceClaim one, ClaimRow claim) {
        return LATER.contains(one.status())
                && remittances.sinceReversal(claim.id()).stream()
                        .map(RemittanceClaim::status)
                        .allMatch(status -> !LATER.contains(status) && FORWARDED.contains(status));
    }

    private boolean isContractual(RemittanceAdjustment adjustment) {
        return settings.isContractual(adjustment.group(), adjustment.reason());
    }

    private boolean isForSomebody(RemittanceAdjustment adjustment, boolean asAsked) {
        return !asAsked
                || !adjustment.group().equals(PATIENT)
                        && !isContractual(adjustment)
                        && !(adjustment.group().equals("OA")
                                && adjustment.reason().equals(PRIOR_PAYER));
    }

    private ClaimState outcome(RemittanceClaim one, List<RemittanceAdjustment> why, boolean asAsked) {
        var unexplained = why.stream().anyMatch(adjustment -> isForSomebody(adjustment, asAsked));
        if (one.status().equals(DENIED) || unexplained && one.paid().signum() == 0) {
            return ClaimState.DENIED;
        }
        return unexplained || !asAsked ? ClaimState.PARTLY_PAID : ClaimState.PAID;
    }

    /** What the insurer does not owe any more: the patient does, or nobody. */
    private void shift(RemittanceClaim one, ClaimRow claim, BigDecimal moved, BigDecimal contractual) {
        var currency = claim.total().currency().getCurrencyCode();
        ledger.post(Posting.of(PostingKind.MOVED_TO_PATIENT, one.id())
                .debit(LedgerAccount.PATIENT_RECEIVABLE, claim.invoice(), Money.of(moved, currency))
                .credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), Money.of(moved, currency)));
        ledger.post(Posting.of(PostingKind.CONTRACTUAL, one.id())
                .debit(LedgerAccount.WRITE_OFF, null, Money.of(contractual, currency))
                .credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), Money.of(contractual, currency)));
    }

    private static BigDecimal sum(List<RemittanceAdjustment> why, String group) {
        return why.stream()
                .filter(adjustment -> adjustment.group().equals(group))
                .map(RemittanceAdjustment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money money(Remittance remittance, BigDecimal amount) {
        return Money.of(amount, remittance.currency());
    }
}
