package org.ohms.billing.payer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.PhoneNumbers;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Keeps the payers and their plans. */
@Stateless
public class PayerBook {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,79}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int SHORT = 60;
    private static final int NUMBER_MOST = 80;

    @Inject
    Payers payers;

    @Inject
    PhoneNumbers phones;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** All of them, those that can be chosen first, by name. */
    @RolesAllowed("payer.read")
    public List<PayerRow> payers() {
        return payers.all();
    }

    /** @throws DomainException NOT_FOUND when there is none */
    @RolesAllowed("payer.read")
    public PayerRow payer(UUID id) {
        audit.object("Payer", id);
        return payers.payer(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The plans of a payer, by name. */
    @RolesAllowed("payer.read")
    public List<PlanRow> plans(UUID payer) {
        return payers.plansOf(payer(payer).id());
    }

    /**
     * A payer nobody knew.
     *
     * @throws DomainException INVALID with everything that is wrong, also a name or number another one has
     */
    @RolesAllowed("payer.manage")
    public UUID record(PayerDraft draft) {
        var payer = new Payer(checked(draft), clock.instant());
        payers.add(payer);
        audit.object("Payer", payer.id());
        return payer.id();
    }

    /** @throws DomainException INVALID with everything that is wrong; STALE when it was changed since this version */
    @RolesAllowed("payer.manage")
    public void change(UUID id, long version, PayerDraft draft) {
        audit.object("Payer", id);
        var payer = payers.locked(id, version);
        payer.become(checked(draft));
        payers.keep();
    }

    /** A plan of this payer. */
    @RolesAllowed("payer.manage")
    public UUID recordPlan(UUID payer, PlanDraft draft) {
        audit.object("Payer", payer);
        if (payers.payer(payer).isEmpty()) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        var plan = new InsurancePlan(payer, checked(draft), clock.instant());
        payers.add(plan);
        audit.object("InsurancePlan", plan.id());
        return plan.id();
    }

    /** @throws DomainException INVALID with everything that is wrong; STALE when it was changed since this version */
    @RolesAllowed("payer.manage")
    public void changePlan(UUID id, long version, PlanDraft draft) {
        audit.object("InsurancePlan", id);
        var plan = payers.lockedPlan(id, version);
        plan.become(checked(draft));
        payers.keep();
    }

    private PayerDraft checked(PayerDraft draft) {
        var refusals = new Refusals();
        var name = Rules.required(draft.name(), "name", refusals);
        var number = Rules.optional(upper(draft.x12Id()), "x12Id", NUMBER_MOST, refusals);
        refusals.when(
                number != null && !NUMBER.matcher(number).matches(),
                Refusal.of(PayerRefusal.NUMBER_FORM).at("x12Id"));
        var connection = draft.connection() == null ? Connection.NONE : draft.connection();
        refusals.when(
                connection != Connection.NONE && number == null,
                Refusal.of(PayerRefusal.NUMBER_NEEDED).at("x12Id"));
        var street = Rules.optional(draft.street(), "street", Rules.LINE, refusals);
        var city = Rules.optional(draft.city(), "city", SHORT, refusals);
        var state = Rules.optional(draft.state(), "state", SHORT, refusals);
        var postalCode = Rules.optional(draft.postalCode(), "postalCode", SHORT, refusals);
        var country = Rules.optional(upper(draft.country()), "country", 2, refusals);
        refusals.when(
                country != null && !COUNTRY.matcher(country).matches(),
                Refusal.of(CommonRefusal.MALFORMED).at("country"));
        var typed = Rules.optional(draft.phone(), "phone", SHORT, refusals);
        var phone = typed == null ? null : phones.e164(typed).orElse(null);
        refusals.when(
                typed != null && phone == null,
                Refusal.of(CommonRefusal.MALFORMED).at("phone"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new PayerDraft(
                name, number, street, city, state, postalCode, country, phone, connection, draft.active());
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static PlanDraft checked(PlanDraft draft) {
        var refusals = new Refusals();
        var name = Rules.required(draft.name(), "name", refusals);
        Rules.chosen(draft.filing(), "filing", refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        return new PlanDraft(name, draft.filing(), draft.active());
    }
}
