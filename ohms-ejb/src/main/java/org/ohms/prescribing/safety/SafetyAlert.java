package org.ohms.prescribing.safety;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.Severity;

/**
 * Something that speaks against a new medicine.
 *
 * @param rule code of the rule, of the class, or of what stands in a rule's place
 * @param fresh what is new, by ingredient
 * @param other what it does not go with: an ingredient, a class, or the substance that is not borne
 * @param effect what may happen; empty where the kind says it
 * @param mechanism why; empty where nobody says
 * @param action what to do; empty where the kind says it
 * @param sources citations
 * @param medicine the one in the patient's list; null when it is about an allergy or about the new one alone
 * @param medicineName how that one stands in the list; empty without one
 * @param allergy the one in the chart; null when it is about none
 */
public record SafetyAlert(
        AlertKind kind,
        String rule,
        Severity severity,
        boolean interruptive,
        String fresh,
        String other,
        String effect,
        String mechanism,
        String action,
        List<String> sources,
        @Nullable UUID medicine,
        String medicineName,
        @Nullable UUID allergy) {
    /** How the codes of the pairs begin that Phansalkar 2013 says must not interrupt; told in SOURCES.md beside the rules. */
    private static final String NOT_TO_INTERRUPT = "NI-";

    /** In the place of a rule whose code would tell what it is about. */
    private static final String NOT_SHOWN = "NOT-SHOWN";

    public SafetyAlert {
        sources = List.copyOf(sources);
    }

    /**
     * How much it asks. A combination nobody should take stops, and prescribing past any other needs a reason; what is
     * minor, of the same class only, or on the list of pairs that must not interrupt, is there to be read.
     */
    public AlertLevel level() {
        if (severity == Severity.CONTRAINDICATED) {
            return AlertLevel.STOP;
        }
        var quiet = severity == Severity.MINOR || kind == AlertKind.SAME_CLASS || rule.startsWith(NOT_TO_INTERRUPT);
        return quiet && !interruptive ? AlertLevel.NOTE : AlertLevel.CAUTION;
    }

    public boolean isStop() {
        return level() == AlertLevel.STOP;
    }

    public boolean isCaution() {
        return level() == AlertLevel.CAUTION;
    }

    public boolean isNote() {
        return level() == AlertLevel.NOTE;
    }

    /** What tells it from the others of one check, and finds its answer. */
    public String key() {
        return kind + "|" + rule + "|" + fresh + "|" + other + "|" + medicine + "|" + allergy;
    }

    /**
     * The same for somebody who may not read what in the chart speaks against it: what sort of thing it is and how grave,
     * and nothing that names it.
     */
    public SafetyAlert unnamed() {
        var texts = ResourceBundle.getBundle("org.ohms.prescribing.alerts", Locale.ENGLISH);
        var figure = kind == AlertKind.LABORATORY;
        var sort = kind.ofThePatient() && !figure ? AlertKind.CONDITION : kind;
        var word = figure ? "figure" : kind.ofThePatient() ? "problem" : "medicine";
        return new SafetyAlert(
                sort,
                (rule.startsWith(NOT_TO_INTERRUPT) ? NOT_TO_INTERRUPT : "") + NOT_SHOWN,
                severity,
                interruptive,
                fresh,
                texts.getString("unnamed." + word),
                "",
                "",
                texts.getString("unnamed.action"),
                List.of(),
                null,
                "",
                null);
    }

    /** Says the rule and not the medicine: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SafetyAlert[" + rule + "]";
    }
}
