package org.ohms.prescribing.safety;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.interaction.CheckOutcome;

/**
 * What the check of a new medicine came to.
 *
 * @param alerts the gravest first
 * @param medicines how many of the patient's medicines it was checked against
 * @param allergies what the patient does not bear, as far as it was checked
 * @param release name of the rules it was checked with; null when none could be read
 * @param ruleSet their id; null when none could be read
 */
public record SafetyCheck(
        CheckOutcome outcome,
        List<SafetyAlert> alerts,
        List<Unchecked> unchecked,
        int medicines,
        List<String> allergies,
        @Nullable String release,
        @Nullable UUID ruleSet,
        Instant at) {
    public SafetyCheck {
        alerts = List.copyOf(alerts);
        unchecked = List.copyOf(unchecked);
        allergies = List.copyOf(allergies);
    }

    public List<SafetyAlert> stops() {
        return alerts.stream().filter(SafetyAlert::isStop).toList();
    }

    public List<SafetyAlert> cautions() {
        return alerts.stream().filter(SafetyAlert::isCaution).toList();
    }

    public List<SafetyAlert> notes() {
        return alerts.stream().filter(SafetyAlert::isNote).toList();
    }

    /** Whether the rules could be read at all. */
    public boolean hasRules() {
        return release != null;
    }

    /** Whether no alert is about an allergy. */
    public boolean isAllergyClear() {
        return alerts.stream().noneMatch(alert -> alert.kind() == AlertKind.ALLERGY)
                && unchecked.stream()
                        .noneMatch(one -> one.reason().equals(Unchecked.NOT_ASKED)
                                || one.reason().equals(Unchecked.ALLERGY));
    }

    /** What somebody learns of a check that names what they may not see: that it is not theirs to read. */
    public static SafetyCheck notShown(Instant at) {
        return new SafetyCheck(
                CheckOutcome.COULD_NOT_CHECK,
                List.of(),
                List.of(new Unchecked("", Unchecked.CHECK_NOT_SHOWN, null)),
                0,
                List.of(),
                null,
                null,
                at);
    }

    /** Whether it was made for somebody who may not read it. */
    public boolean isNotShown() {
        return unchecked.stream().anyMatch(one -> one.reason().equals(Unchecked.CHECK_NOT_SHOWN));
    }

    /** Whether something that is taken was left out because whoever asked may not see it. */
    public boolean isPartHidden() {
        return unchecked.stream().anyMatch(one -> one.reason().equals(Unchecked.NOT_SHOWN));
    }

    /** Whether neither ingredient nor class is taken already, as far as all that is taken was looked at. */
    public boolean isFreeOfDuplicates() {
        return !isPartHidden()
                && alerts.stream()
                        .map(SafetyAlert::kind)
                        .noneMatch(kind -> kind == AlertKind.DUPLICATE || kind == AlertKind.SAME_CLASS);
    }

    /** The gravest that is said about one medicine of the list; null for nothing. */
    public @Nullable AlertLevel levelOf(UUID medicine) {
        return alerts.stream()
                .filter(alert -> medicine.equals(alert.medicine()))
                .map(SafetyAlert::level)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether one medicine of the list could not be checked. */
    public boolean missed(UUID medicine) {
        return unchecked.stream().anyMatch(one -> medicine.equals(one.medicine()));
    }
}
