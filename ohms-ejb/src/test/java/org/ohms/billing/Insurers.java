package org.ohms.billing;

import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.contract.ContractBook;
import org.ohms.billing.contract.TermDraft;
import org.ohms.billing.contract.TermRow;
import org.ohms.billing.coverage.CoverageDesk;
import org.ohms.billing.coverage.CoverageDraft;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payer.FilingCode;
import org.ohms.billing.payer.PayerBook;
import org.ohms.billing.payer.PayerDraft;
import org.ohms.billing.payer.Payers;
import org.ohms.billing.payer.PlanDraft;
import org.ohms.compliance.access.Actor;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Insurers the billing office works with, and the cards patients show. */
public final class Insurers {
    public static final Actor CLERK = staff(
            new AccountId(UUID.randomUUID()),
            "patient.search",
            "payer.read",
            "payer.manage",
            "coverage.read",
            "coverage.write");

    private Insurers() {}

    /** A payer nobody else knows, reached by letter. */
    public static UUID payer() {
        return payer("Payer " + UUID.randomUUID(), null, Connection.NONE);
    }

    public static UUID payer(String name, @Nullable String number, Connection connection) {
        return as(
                CLERK,
                () -> use(PayerBook.class)
                        .record(new PayerDraft(
                                name, number, "1 Harbor Way", "Boston", "MA", "02110", "US", null, connection, true)));
    }

    public static UUID plan(UUID payer, String name) {
        return as(
                CLERK, () -> use(PayerBook.class).recordPlan(payer, new PlanDraft(name, FilingCode.COMMERCIAL, true)));
    }

    /** A plan of a new payer: a copay each day, then a deductible, then a percentage. */
    public static UUID agreed(String copay, String deductible, String coinsurance, @Nullable String most) {
        var plan = plan(payer(), "Plan");
        as(
                CLERK,
                () -> use(ContractBook.class)
                        .agree(
                                plan,
                                new TermDraft(
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        null,
                                        null,
                                        new BigDecimal(copay),
                                        new BigDecimal(coinsurance),
                                        new BigDecimal(deductible),
                                        most == null ? null : new BigDecimal(most))));
        return plan;
    }

    /** The terms of a plan that were agreed last. */
    public static TermRow terms(UUID plan) {
        return as(CLERK, () -> use(ContractBook.class).terms(plan).get(0));
    }

    /** The payer of a plan. */
    public static UUID payerOf(UUID plan) {
        return asSystem(() -> use(Payers.class).plan(plan).orElseThrow().payer());
    }

    /** The patient's own card. */
    public static CoverageDraft card(UUID payer, @Nullable UUID plan, int order, String number) {
        return card(payer, plan, order, number, null, null);
    }

    public static CoverageDraft card(
            UUID payer,
            @Nullable UUID plan,
            int order,
            String number,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new CoverageDraft(
                payer,
                plan,
                order,
                SubscriberRelationship.SELF,
                number,
                "GRP-7",
                null,
                null,
                null,
                from,
                until,
                null,
                null);
    }

    public static UUID cover(PatientId patient, CoverageDraft card) {
        return as(CLERK, () -> use(CoverageDesk.class).record(patient, card));
    }
}
