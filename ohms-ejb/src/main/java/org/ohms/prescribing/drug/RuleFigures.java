package org.ohms.prescribing.drug;

/**
 * How much a release knows.
 *
 * @param covered of the ingredients, those whose pairs can be called clear
 */
public record RuleFigures(int ingredients, int covered, int groups, int rules) {
    static RuleFigures of(RuleSet rules) {
        return new RuleFigures(
                rules.ingredients().size(),
                (int) rules.ingredients().stream().filter(Ingredient::isCovered).count(),
                rules.groups().size(),
                rules.rules().size());
    }
}
