package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.eligibility.Benefit;
import org.ohms.billing.eligibility.CheckRow;
import org.ohms.billing.eligibility.CheckState;
import org.ohms.billing.eligibility.CoverState;
import org.ohms.billing.eligibility.EligibilityAnswer;
import org.ohms.billing.eligibility.PayerRejection;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.money.Money;
import org.ohms.web.shared.Words;

/**
 * What insurers answer, in words. Which codes there are and what they stand for is taken from the lists that
 * <a href="https://www.stedi.com/edi/x12-005010/element/1390">Stedi's reference</a> gives of the X12 data elements 1390 (sort of
 * statement), 615 (time), 1365 (service), 901 (why there is no answer) and 889 (what to do), and from the values that the
 * <a href="https://github.com/LinuxForHealth/x12">model of LinuxForHealth</a> allows in the 271 of guide 005010X279A1; the words
 * are ours. A code without words is shown as it is.
 */
@Named
@ApplicationScoped
public class EligibilityWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Words words;

    @Inject
    Amounts amounts;

    @Inject
    KnownHospital hospital;

    /** How a question stands, and what its answer comes down to. */
    public String state(CheckRow row) {
        var cover = row.cover();
        return cover == null
                ? words.of("billing.check.state." + row.state().name())
                : words.of("billing.check.cover." + cover.name());
    }

    /** The sort of mark it gets. */
    public String kind(CheckRow row) {
        if (row.cover() == CoverState.ACTIVE) {
            return "ok";
        }
        return row.state() == CheckState.REQUESTED ? "info" : "warn";
    }

    /** The picture of the mark. */
    public String icon(CheckRow row) {
        if (row.cover() == CoverState.ACTIVE) {
            return "okc";
        }
        return row.state() == CheckState.REQUESTED ? "clock" : "alert";
    }

    /** Why nobody was reached. */
    public String failure(@Nullable String code) {
        return code == null || code.isEmpty() ? "" : coded("billing.check.failure.", code);
    }

    /** What sort of statement it is. */
    public String statement(Benefit benefit) {
        return coded("billing.eb.", benefit.code());
    }

    /** Which services it is about. */
    public String services(Benefit benefit) {
        return benefit.services().stream()
                .map(code -> coded("billing.service.type.", code))
                .collect(Collectors.joining(", "));
    }

    /** How much, of what, for which time, where. */
    public String value(Benefit benefit) {
        return Stream.of(
                        amount(benefit.amount()),
                        share(benefit.share()),
                        benefit.quantity(),
                        benefit.period().isEmpty() ? "" : coded("billing.period.", benefit.period()),
                        benefit.network().isEmpty() ? "" : coded("billing.network.", benefit.network()),
                        benefit.authorization().equals("Y") ? words.of("billing.check.authorization") : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Why the insurer gives no answer, and what it wants done. */
    public String rejection(PayerRejection rejection) {
        var why = coded("billing.aaa.", rejection.code());
        return rejection.followUp().isEmpty() ? why : why + " " + coded("billing.followup.", rejection.followUp());
    }

    /** What the patient pays at each visit; empty when nobody said. */
    public String copay(@Nullable EligibilityAnswer answer) {
        return amount(said(answer).flatMap(EligibilityAnswer::copay).orElse(null));
    }

    /** What part the patient pays; empty when nobody said. */
    public String coinsurance(@Nullable EligibilityAnswer answer) {
        return share(said(answer).flatMap(EligibilityAnswer::coinsurance).orElse(null));
    }

    /** What is left of the deductible, of how much; empty when nobody said. */
    public String deductible(@Nullable EligibilityAnswer answer) {
        var left =
                amount(said(answer).flatMap(EligibilityAnswer::deductibleLeft).orElse(null));
        var whole = amount(said(answer).flatMap(EligibilityAnswer::deductible).orElse(null));
        if (left.isEmpty()) {
            return whole;
        }
        return whole.isEmpty() ? left : words.of("billing.check.deductible.of", left, whole);
    }

    /** What the insurer does not pay for; empty when nobody said. */
    public String notCovered(@Nullable EligibilityAnswer answer) {
        return said(answer).map(EligibilityAnswer::notCovered).orElse(List.of()).stream()
                .map(this::services)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<EligibilityAnswer> said(@Nullable EligibilityAnswer answer) {
        return Optional.ofNullable(answer);
    }

    private String amount(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : amounts.of(Money.of(amount, hospital.settings().currency()));
    }

    private static String share(@Nullable BigDecimal share) {
        return share == null
                ? ""
                : String.format(
                        Locale.US,
                        "%s %%",
                        share.multiply(HUNDRED).stripTrailingZeros().toPlainString());
    }

    private String coded(String prefix, String code) {
        var key = prefix + code;
        var text = words.of(key);
        return text.equals(key) ? words.of("billing.code.unknown", code) : text;
    }
}
