package org.ohms.api.prescribing;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.FoundPair;
import org.ohms.prescribing.drug.InteractionRule;
import org.ohms.prescribing.drug.NotChecked;
import org.ohms.prescribing.interaction.CheckResult;

/** What an interaction check came to. */
@Schema(name = "InteractionCheck")
public record CheckJson(
        @Schema(
                required = true,
                enumeration = {"clear", "alert", "could-not-check"},
                description = "clear only when everything could be checked and no rule applies.")
        String outcome,

        @Schema(required = true, description = "The gravest first; one for each two ingredients.")
        List<Pair> pairs,

        @Schema(required = true, description = "What could not, or not wholly, be checked.")
        List<Unchecked> notChecked,

        @Schema(description = "Release of the rules; missing when none could be read.", examples = "2026.11") @Nullable
        String release) {
    /** Two ingredients that harm together. */
    @Schema(name = "InteractionPair")
    public record Pair(
            @Schema(required = true, description = "Ingredient.", examples = "clarithromycin")
            String a,

            @Schema(
                    required = true,
                    description = "Ingredient; the same as a when two medicines hold it.",
                    examples = "simvastatin")
            String b,

            @Schema(
                    required = true,
                    enumeration = {"contraindicated", "major", "moderate", "minor"})
            String severity,

            @Schema(required = true, description = "Whether it is meant to stop a prescriber.")
            boolean interruptive,

            @Schema(required = true, description = "Code of the gravest rule; DUPLICATE for the same ingredient twice.")
            String rule,

            @Schema(required = true, description = "Citations; empty for the same ingredient twice.")
            List<String> source,

            @Schema(description = "Why it happens.") @Nullable
            String mechanism,

            @Schema(description = "What may happen.") @Nullable
            String effect,

            @Schema(description = "What to do.") @Nullable String action,

            @Schema(description = "Lesser rules about the same two.")
            List<String> otherRules) {
        static Pair of(FoundPair found) {
            var rule = Optional.ofNullable(found.rule());
            return new Pair(
                    found.a(),
                    found.b(),
                    found.severity().word(),
                    found.interruptive(),
                    found.code(),
                    rule.map(InteractionRule::sources).orElse(List.of()),
                    rule.map(InteractionRule::mechanism).orElse(null),
                    rule.map(InteractionRule::effect).orElse(null),
                    rule.map(InteractionRule::action).orElse(null),
                    found.otherRules());
        }
    }

    /** What could not be checked. */
    @Schema(name = "NotChecked")
    public record Unchecked(
            @Schema(required = true, description = "As it was sent.", examples = "bitter leaf tea")
            String input,

            @Schema(
                    required = true,
                    enumeration = {"unknown", "not-reviewed", "incomplete-combination", "contradiction", "no-rules"},
                    description = "unknown: neither code nor name is known. not-reviewed: known, but no rules cover it."
                            + " incomplete-combination: the code does not say all ingredients; those it says were"
                            + " checked. contradiction: code and name differ; all were checked. no-rules: no rules"
                            + " could be read.")
            String reason) {
        static Unchecked of(NotChecked missed) {
            return new Unchecked(missed.input(), missed.reason().word());
        }
    }

    static CheckJson of(CheckResult result) {
        return new CheckJson(
                result.outcome().word(),
                result.pairs().stream().map(Pair::of).toList(),
                result.notChecked().stream().map(Unchecked::of).toList(),
                result.release());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CheckJson[...]";
    }
}
