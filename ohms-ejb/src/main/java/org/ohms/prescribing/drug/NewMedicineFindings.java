package org.ohms.prescribing.drug;

import java.util.List;

/**
 * What a rule set says about a medicine that shall be new.
 *
 * @param ingredients of the new medicine, as far as they are known
 * @param within what no product should hold together
 * @param taken for each medicine taken already, in the order they were given
 * @param problems why the new medicine is not, or not wholly, checked
 */
public record NewMedicineFindings(
        List<String> ingredients, List<FoundPair> within, List<WithTaken> taken, List<NotCheckedReason> problems) {
    public NewMedicineFindings {
        ingredients = List.copyOf(ingredients);
        within = List.copyOf(within);
        taken = List.copyOf(taken);
        problems = List.copyOf(problems);
    }

    /**
     * What the new medicine does with one that is taken already.
     *
     * @param pairs the gravest first
     * @param classes ATC chemical subgroups both belong to by different ingredients
     * @param problems why the other one is not, or not wholly, checked
     */
    public record WithTaken(List<FoundPair> pairs, List<String> classes, List<NotCheckedReason> problems) {
        public WithTaken {
            pairs = List.copyOf(pairs);
            classes = List.copyOf(classes);
            problems = List.copyOf(problems);
        }
    }
}
