package org.ohms.billing.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ClaimState;
import org.ohms.billing.claim.Claims;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.ledger.Ledger;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.Posting;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Works through what payers did not pay, and finds where money belongs that nobody was found for. */
@Stateless
public class DifferenceDesk {
    private static final String CONTRACT = "CO";

    @Inject
    Remittances remittances;

    @Inject
    Claims claims;

    @Inject
    InvoiceBook invoices;

    @Inject
    Ledger ledger;

    @Inject
    KnownHospital hospital;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What somebody still has to look at, the oldest first.
     *
     * @param state null for all that is open
     */
    @RolesAllowed("remittance.read")
    public Page<AdjustmentRow> open(@Nullable AdjustmentState state, PageRequest part) {
        var page = remittances.worklist(state, hospital.settings().currency(), part);
        policy.listed(page.rows().stream()
                .map(AdjustmentRow::patient)
                .filter(Objects::nonNull)
                .toList());
        return page;
    }

    /** Asks the payer to think again. */
    @RolesAllowed("remittance.post")
    public void appeal(UUID id, long version, @Nullable String why) {
        handle(id, version, AdjustmentState.APPEALED, why);
    }

    /** It came to an end another way, such as by a payment after an appeal. */
    @RolesAllowed("remittance.post")
    public void settle(UUID id, long version, @Nullable String why) {
        handle(id, version, AdjustmentState.SETTLED, why);
    }

    /** Nobody pays it. */
    @RolesAllowed("remittance.post")
    public void writeOff(UUID id, long version, @Nullable String why) {
        var adjustment = handle(id, version, AdjustmentState.WRITTEN_OFF, why);
        var claim = claimOf(adjustment);
        var amount = booked(adjustment, claim);
        ledger.post(Posting.of(PostingKind.CONTRACTUAL, id)
                .debit(LedgerAccount.WRITE_OFF, null, amount)
                .credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), amount));
    }

    /**
     * The patient pays it.
     *
     * @throws DomainException REFUSED for what the contract with the payer forbids to ask for, and where the insurer owes
     *     nothing
     */
    @RolesAllowed("remittance.post")
    public void moveToPatient(UUID id, long version, @Nullable String why) {
        var adjustment = handle(id, version, AdjustmentState.MOVED_TO_PATIENT, why);
        if (adjustment.group().equals(CONTRACT)) {
            throw DomainException.refused(RemittanceRefusal.NOT_THE_PATIENTS);
        }
        var claim = claimOf(adjustment);
        var amount = booked(adjustment, claim);
        ledger.post(Posting.of(PostingKind.MOVED_TO_PATIENT, id)
                .debit(LedgerAccount.PATIENT_RECEIVABLE, claim.invoice(), amount)
                .credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), amount));
    }

    /** Nobody gives up, or moves, more than the insurer owes: a part of what was not paid may be the patient's already. */
    private Money booked(RemittanceAdjustment adjustment, ClaimRow claim) {
        var open = invoices.lock(claim.invoice()).figures().insurerOpen();
        if (open.amount().signum() <= 0 || adjustment.amount().signum() < 0) {
            throw DomainException.refused(RemittanceRefusal.NOTHING_OPEN);
        }
        var amount =
                Money.of(adjustment.amount().min(open.amount()), open.currency().getCurrencyCode());
        adjustment.book(amount.amount());
        remittances.keep();
        return amount;
    }

    /**
     * Money that waited belongs to this claim.
     *
     * @param number of the claim
     * @throws DomainException INVALID for an unknown claim; REFUSED when the money does not wait
     */
    @RolesAllowed("remittance.post")
    public void allocate(UUID said, @Nullable String number) {
        audit.object("PaymentReconciliation", remittances.claimWith(said).remittance());
        var refusals = new Refusals();
        var wanted = Rules.required(number, "claim", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var claim = claims.numbered(wanted)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("claim")));
        policy.insistOn(claim.patient());
        claims.lock(claim.id());
        var invoice = invoices.lock(claim.invoice());
        var one = remittances.lockedClaim(said);
        if (one.outcome() != ClaimOutcome.UNMATCHED && one.outcome() != ClaimOutcome.AGAIN) {
            throw DomainException.refused(RemittanceRefusal.NOT_WAITING);
        }
        var currency = remittances.with(one.remittance()).currency();
        if (!invoice.figures().total().currency().getCurrencyCode().equals(currency)) {
            throw DomainException.refused(RemittanceRefusal.OTHER_CURRENCY);
        }
        var amount = Money.of(one.paid(), currency);
        one.match(claim);
        one.book(ClaimOutcome.ALLOCATED, one.moved(), one.contractual());
        ledger.post(Posting.of(PostingKind.ALLOCATED, said)
                .debit(LedgerAccount.INSURER_UNALLOCATED, null, amount)
                .credit(LedgerAccount.INSURER_RECEIVABLE, claim.invoice(), amount));
        remittances.adjustments(List.of(said)).forEach(adjustment -> {
            adjustment.match(claim);
            adjustment.open();
        });
        claims.settle(claim.id(), one.paid(), ClaimState.PARTLY_PAID, one.payerNumber(), "CLP02:" + one.status());
        remittances.keep();
    }

    private RemittanceAdjustment handle(UUID id, long version, AdjustmentState as, @Nullable String why) {
        var seen = remittances.adjustmentWith(id);
        var claim = claimOf(seen);
        audit.object("Claim", claim.id());
        policy.insistOn(claim.patient());
        var refusals = new Refusals();
        var note = Rules.optional(why, "why", Rules.TEXT, refusals);
        refusals.when(note == null, Refusal.of(CommonRefusal.REQUIRED).at("why"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        claims.lock(claim.id());
        var adjustment = remittances.lockedAdjustment(id, version);
        var now = clock.instant();
        adjustment.handle(as, note, hospital.today(now), now, actor.get().account());
        remittances.keep();
        return adjustment;
    }

    private ClaimRow claimOf(RemittanceAdjustment adjustment) {
        var claim = adjustment.claim();
        if (claim == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return claims.row(claim);
    }
}
