package org.ohms.billing.authorisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** The office writes down what payers promised before, and sees what is left of it. */
@Stateless
public class AuthorisationDesk {
    private static final String TYPE = "PriorAuthorisation";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}");
    private static final BigDecimal MOST = new BigDecimal("9999999");
    private static final int NUMBER = 50;
    private static final int MOST_VISITS = 999;
    private static final int CODES = 400;

    @Inject
    Authorisations authorisations;

    @Inject
    AuthorisationClerk clerk;

    @Inject
    AccessPolicy policy;

    @Inject
    AuditTrail audit;

    /** Promises for a patient, the one that lasts longest first. */
    @RolesAllowed("coverage.read")
    public List<AuthorisationRow> of(PatientId patient) {
        policy.insistOn(patient);
        return authorisations.of(patient);
    }

    /**
     * Writes a promise down.
     *
     * @throws DomainException INVALID with everything that is wrong
     */
    @RolesAllowed("coverage.write")
    public UUID record(PatientId patient, AuthorisationDraft draft) {
        policy.insistOn(patient);
        var refusals = new Refusals();
        var coverage = draft.coverage();
        Rules.chosen(coverage, "coverage", refusals);
        refusals.when(
                coverage != null && !clerk.isOf(patient, coverage),
                Refusal.of(AuthorisationRefusal.COVERAGE_UNKNOWN).at("coverage"));
        var number = Rules.optional(draft.number(), "number", NUMBER, refusals);
        refusals.when(number == null, Refusal.of(CommonRefusal.REQUIRED).at("number"));
        var codes = codes(draft.codes(), refusals);
        var visits = draft.visits();
        refusals.when(
                visits != null && (visits < 1 || visits > MOST_VISITS),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("visits")
                        .with("min", 1)
                        .with("max", MOST_VISITS));
        var amount = draft.amount();
        refusals.when(
                amount != null && (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || clerk.isTooFine(amount)),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("amount")
                        .with("min", clerk.smallest())
                        .with("max", MOST));
        Rules.chosen(draft.validFrom(), "validFrom", refusals);
        Rules.chosen(draft.validUntil(), "validUntil", refusals);
        refusals.when(
                draft.validFrom() != null
                        && draft.validUntil() != null
                        && draft.validUntil().isBefore(draft.validFrom()),
                Refusal.of(AuthorisationRefusal.ENDS_BEFORE).at("validUntil"));
        var remark = Rules.optional(draft.remark(), "remark", Rules.TEXT, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var fresh = clerk.fresh(
                patient,
                new AuthorisationDraft(
                        coverage, number, null, visits, amount, draft.validFrom(), draft.validUntil(), remark),
                codes);
        authorisations.add(fresh);
        audit.object(TYPE, fresh.id());
        return fresh.id();
    }

    /** The payer took it back: nothing more is billed on it. */
    @RolesAllowed("coverage.write")
    public void cancel(UUID id, long version) {
        audit.object(TYPE, id);
        var promise = authorisations.locked(id);
        policy.insistOn(promise.patient());
        if (promise.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        promise.cancel(clerk.now());
        authorisations.keep();
    }

    private static List<String> codes(@Nullable String typed, Refusals refusals) {
        var kept = Rules.optional(typed, "codes", CODES, refusals);
        var codes = kept == null
                ? List.<String>of()
                : Arrays.stream(kept.toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        refusals.when(
                !codes.stream().allMatch(code -> CODE.matcher(code).matches()),
                Refusal.of(AuthorisationRefusal.CODE_FORM).at("codes"));
        return codes;
    }
}
