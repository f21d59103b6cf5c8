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

    /** Whether neither ingredient nor class is taken already. */
    public boolean isFreeOfDuplicates() {
        return alerts.stream()
                .noneMatch(alert -> alert.kind() == AlertKind.DUPLICATE || alert.kind() == AlertKind.SAME_CLASS);
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
