package org.ohms.billing.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an insurer about a cover: an EB segment and what follows it.
 *
 * @param code what sort of statement it is (EB01): {@code B} is a copay
 * @param level for whom it holds (EB02); empty when not said
 * @param services for which services (EB03); empty when not said
 * @param insurance what sort of insurance (EB04); empty when not said
 * @param plan name of the plan (EB05); empty when not said
 * @param period for which time (EB06); empty when not said
 * @param amount in the payer's currency (EB07)
 * @param share part of the whole, 0.2 for a fifth (EB08)
 * @param quantity how many of what (EB09, EB10): {@code VS 12} for visits; empty when not said
 * @param authorization whether it needs one (EB11): Y, N, U; empty when not said
 * @param network whether it holds inside the plan's network (EB12): Y, N, U, W; empty when not said
 * @param dates when it holds
 * @param messages what the insurer adds in words of its own
 */
public record Benefit(
        String code,
        String level,
        List<String> services,
        String insurance,
        String plan,
        String period,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal share,
        String quantity,
        String authorization,
        String network,
        List<ValidDate> dates,
        List<String> messages) {
    private static final String REMAINING = "29";
    private static final String LIFETIME_REMAINING = "33";

    public Benefit {
        services = List.copyOf(services);
        dates = List.copyOf(dates);
        messages = List.copyOf(messages);
    }

    public boolean isActive() {
        return code.length() == 1 && code.compareTo("1") >= 0 && code.compareTo("5") <= 0;
    }

    public boolean isInactive() {
        return code.length() == 1 && code.compareTo("6") >= 0 && code.compareTo("8") <= 0;
    }

    public boolean isCopay() {
        return code.equals("B");
    }

    public boolean isCoinsurance() {
        return code.equals("A");
    }

    public boolean isDeductible() {
        return code.equals("C");
    }

    /** Whether it is what the patient pays at most until the insurer pays everything. */
    public boolean isMost() {
        return code.equals("G");
    }

    /** Whether this is what is left of the year. */
    boolean isLeftOfYear() {
        return period.equals(REMAINING);
    }

    /** Whether this is what is left of it, and not the whole. */
    public boolean isRemaining() {
        return period.equals(REMAINING) || period.equals(LIFETIME_REMAINING);
    }

    /** Whether the insurer does not pay for it. */
    public boolean isNotCovered() {
        return code.equals("I") || code.equals("E");
    }

    /** Whether it is about the plan as a whole (service type 30), or does not say what it is about. */
    boolean isOfPlan() {
        return services.isEmpty() || services.contains(Inquiry.WHOLE_PLAN);
    }
}
