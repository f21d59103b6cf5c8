package org.ohms.billing.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an insurer says about the cover of one person, in its parts.
 *
 * @param payer name of the insurer as it calls itself; empty when not said
 * @param member number of the insured person as the insurer writes it; empty when not said
 * @param benefits its statements, in the order it made them
 * @param rejections why it gives no answer, or none to a part
 * @param dates what holds for the whole cover
 * @param note what somebody wrote who found it out by hand; empty for an answer of the insurer
 */
public record EligibilityAnswer(
        String payer,
        String member,
        List<Benefit> benefits,
        List<PayerRejection> rejections,
        List<ValidDate> dates,
        String note) {
    private static final List<String> SPANS = List.of("291", "307");
    private static final List<String> BEGINNINGS = List.of("346", "356", "539");
    private static final List<String> ENDS = List.of("347", "357", "540");

    public EligibilityAnswer {
        benefits = List.copyOf(benefits);
        rejections = List.copyOf(rejections);
        dates = List.copyOf(dates);
    }

    /** What it comes down to: what is said of the plan as a whole counts, else what is said of its services. */
    public CoverState state() {
        var ofPlan = benefits.stream().filter(Benefit::isOfPlan).toList();
        var counting = ofPlan.stream().anyMatch(one -> one.isActive() || one.isInactive()) ? ofPlan : benefits;
        var active = counting.stream().anyMatch(Benefit::isActive);
        var inactive = counting.stream().anyMatch(Benefit::isInactive);
        if (active == inactive) {
            return CoverState.UNCLEAR;
        }
        return active ? CoverState.ACTIVE : CoverState.INACTIVE;
    }

    /** Whether the insurer answers nothing but why it gives no answer. */
    public boolean isRejection() {
        return benefits.isEmpty() && !rejections.isEmpty();
    }

    /** Whether it could not answer just now. */
    public boolean isPassing() {
        return isRejection() && rejections.stream().allMatch(PayerRejection::isPassing);
    }

    /** Name of the plan; empty when the insurer names none. */
    public String plan() {
        return benefits.stream()
                .filter(one -> one.isActive() || one.isInactive())
                .map(Benefit::plan)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Since when the cover holds; null when the insurer does not say. */
    public @Nullable LocalDate from() {
        return all().filter(one -> SPANS.contains(one.code()) || BEGINNINGS.contains(one.code()))
                .map(ValidDate::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Until when the cover holds; null when the insurer does not say. */
    public @Nullable LocalDate until() {
        return all().flatMap(one -> ENDS.contains(one.code())
                        ? Stream.of(one.until() == null ? one.from() : one.until())
                        : SPANS.contains(one.code()) ? Stream.ofNullable(one.until()) : Stream.empty())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<ValidDate> all() {
        return Stream.concat(
                dates.stream(),
                benefits.stream()
                        .filter(one -> one.isActive() || one.isInactive())
                        .flatMap(one -> one.dates().stream()));
    }

    /** What the patient pays at each visit, inside the network where the insurer tells both; empty when not said. */
    public Optional<BigDecimal> copay() {
        return amount(benefits.stream().filter(Benefit::isCopay));
    }

    /** What part the patient pays, 0.2 for a fifth; empty when not said. */
    public Optional<BigDecimal> coinsurance() {
        return inNetwork(benefits.stream().filter(one -> one.isCoinsurance() && one.share() != null))
                .map(Benefit::share);
    }

    /** What the patient pays alone before the insurer begins to; empty when not said. */
    public Optional<BigDecimal> deductible() {
        return amount(benefits.stream().filter(one -> one.isDeductible() && !one.isRemaining()));
    }

    /** What is left of it; empty when not said. */
    public Optional<BigDecimal> deductibleLeft() {
        return amount(benefits.stream().filter(one -> one.isDeductible() && one.isRemaining()));
    }

    /** What the insurer says it does not pay for. */
    public List<Benefit> notCovered() {
        return benefits.stream().filter(Benefit::isNotCovered).toList();
    }

    private static Optional<BigDecimal> amount(Stream<Benefit> said) {
        return inNetwork(said.filter(one -> one.amount() != null)).map(Benefit::amount);
    }

    private static Optional<Benefit> inNetwork(Stream<Benefit> said) {
        return said.min(
                Comparator.comparing((Benefit one) -> one.network().equals("N")).thenComparing(one -> !one.isOfPlan()));
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "EligibilityAnswer";
    }
}
