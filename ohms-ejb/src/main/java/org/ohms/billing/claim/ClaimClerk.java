package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.Coverages;
import org.ohms.billing.invoice.InvoiceRefusal;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.InvoiceState;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** Drafts claims of issued invoices, and looks at what is written on them; for those who may, it asks for no permission. */
@ApplicationScoped
class ClaimClerk {
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
    Coverages coverages;

    /**
     * The draft of a claim, not kept yet.
     *
     * @param billed locked
     * @param coverage null for the one that is asked first on the day of the services
     * @throws DomainException REFUSED when it is not issued, or the insurer that is asked before has not answered
     */
    Claim drafted(InvoiceRow billed, @Nullable UUID coverage) {
        if (billed.corrects() != null) {
            throw DomainException.refused(InvoiceRefusal.NOT_AN_INVOICE);
        }
        if (billed.state() == InvoiceState.DRAFT) {
            throw DomainException.refused(InvoiceRefusal.NOT_ISSUED);
        }
        var asked = coverage == null ? first(billed.patient(), billed.id()) : coverages.row(coverage);
        if (!asked.patient().equals(billed.patient())) {
            throw DomainException.invalid(Refusal.of(ClaimRefusal.OTHER_PATIENT).at("coverageId"));
        }
        var before = claims.of(billed.id()).stream()
                .filter(one -> one.state() != ClaimState.CANCELLED
                        && coverages.row(one.coverage()).order() < asked.order())
                .reduce((one, later) -> later)
                .map(ClaimRow::id)
                .map(claims::with);
        before.filter(one -> !one.state().isSettled()).ifPresent(one -> {
            throw DomainException.refused(ClaimRefusal.ASKED_BEFORE);
        });
        return making.drafted(billed, asked, before.orElse(null));
    }

    private CoverageRow first(PatientId patient, UUID invoice) {
        return coverages.on(patient, making.day(invoice)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.REQUIRED).at("coverageId")));
    }

    /**
     * What somebody writes on a claim, as it is kept.
     *
     * @throws DomainException INVALID naming each field
     */
    static ClaimDraft sound(ClaimDraft draft) {
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
        return new ClaimDraft(codes, place, draft.needsAuthorisation(), number);
    }
}
