package org.ohms.billing.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.invoice.InvoiceRefusal;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** Writes claims and reads how far they are. */
@Stateless
public class ClaimDesk {
    /** As the table of claims and the code system of diagnoses have them. */
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");

    private static final Pattern PLACE = Pattern.compile("\\d{2}");
    private static final int MOST_DIAGNOSES = 12;
    private static final int AUTHORISATION = 50;

    @Inject
    Claims claims;

    @Inject
    ClaimMaking making;

    @Inject
    ClaimChecks checks;

    @Inject
    Coverages coverages;

    @Inject
    InvoiceBook invoices;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** Claims, the latest first. */
    @RolesAllowed("claim.read")
    public Page<ClaimRow> search(ClaimFilter filter, PageRequest part) {
        var patient = filter.patient();
        if (patient != null) {
            policy.insistOn(patient);
        }
        var page = claims.search(filter, part);
        policy.listed(page.rows().stream().map(ClaimRow::patient).toList());
        return page;
    }

    /** One claim as lists show it. */
    @RolesAllowed("claim.read")
    public ClaimRow row(UUID id) {
        audit.object("Claim", id);
        var row = claims.row(id);
        policy.insistOn(row.patient());
        return row;
    }

    /** One claim with all that belongs to it. */
    @RolesAllowed("claim.read")
    public ClaimDetails claim(UUID id) {
        var row = row(id);
        var coverage = coverages.row(row.coverage());
        return new ClaimDetails(
                row,
                labels.of(row.patient()).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)),
                coverage.name(),
                coverage.memberNumber(),
                making.lines(row.invoice()),
                row.state().isOpen() ? checks.problems(row) : List.of(),
                claims.events(id),
                row.batch() == null ? null : claims.row(claims.batch(row.batch())),
                claims.of(row.invoice()).stream()
                        .filter(one -> !one.id().equals(id))
                        .toList());
    }

    /** The claims for an invoice. */
    @RolesAllowed("claim.read")
    public List<ClaimRow> of(UUID invoice) {
        audit.object("Invoice", invoice);
        policy.insistOn(invoices.row(invoice).patient());
        return claims.of(invoice);
    }

    /**
     * Makes a claim of an issued invoice for the insurer of a coverage.
     *
     * @param coverage null for the one that is asked first on the day of the services
     * @throws DomainException REFUSED when it is claimed under this coverage already, or is not issued
     */
    @RolesAllowed("claim.send")
    public UUID make(UUID invoice, @Nullable UUID coverage) {
        audit.object("Invoice", invoice);
        var billed = invoices.lock(invoice);
        policy.insistOn(billed.patient());
        if (billed.corrects() != null) {
            throw DomainException.refused(InvoiceRefusal.NOT_AN_INVOICE);
        }
        if (billed.state() == InvoiceState.DRAFT) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
        var asked = coverage == null ? first(billed.patient(), invoice) : coverages.row(coverage);
        if (!asked.patient().equals(billed.patient())) {
            throw DomainException.invalid(Refusal.of(ClaimRefusal.OTHER_PATIENT).at("coverage"));
        }
        var before = claims.of(invoice).stream()
                .filter(one -> one.state() != ClaimState.CANCELLED
                        && coverages.row(one.coverage()).order() < asked.order())
                .reduce((one, later) -> later)
                .map(ClaimRow::id)
                .map(claims::with);
        before.filter(one -> !one.state().isSettled()).ifPresent(one -> {
            throw DomainException.refused(ClaimRefusal.ASKED_BEFORE);
        });
        var id = making.make(billed, asked, before.orElse(null));
        audit.object("Claim", id);
        return id;
    }

    private CoverageRow first(PatientId patient, UUID invoice) {
        return coverages.on(patient, making.day(invoice)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.REQUIRED).at("coverage")));
    }

    /**
     * Writes what a claim says beyond its invoice.
     *
     * @throws DomainException INVALID naming each field; REFUSED when the payer has it; STALE when somebody else wrote
     */
    @RolesAllowed("claim.send")
    public void write(UUID id, long version, ClaimDraft draft) {
        row(id);
        var refusals = new Refusals();
        var codes = draft.diagnoses().stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        refusals.when(
                codes.size() > MOST_DIAGNOSES
                        || !codes.stream()
                                .allMatch(code -> DIAGNOSIS.matcher(code).matches()),
                Refusal.of(ClaimRefusal.DIAGNOSIS_FORM).at("diagnoses"));
        var place = draft.placeOfService().strip();
        refusals.when(
                !PLACE.matcher(place).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("placeOfService"));
        var number = Rules.optional(draft.authorisation(), "authorisation", AUTHORISATION, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var claim = claims.locked(id, version);
        claim.write(codes, place, draft.needsAuthorisation(), number, claims.now());
        claims.keep();
    }

    /**
     * Gives a claim up.
     *
     * @throws DomainException REFUSED when the payer has it
     */
    @RolesAllowed("claim.send")
    public void cancel(UUID id, long version) {
        row(id);
        var claim = claims.locked(id, version);
        claim.cancel(claims.now());
        claims.note(claim, "");
        claims.keep();
    }
}
