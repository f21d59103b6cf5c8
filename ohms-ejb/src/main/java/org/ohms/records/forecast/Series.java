package org.ohms.records.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.Sex;

/**
 * One way through the doses against something.
 *
 * @param sexes whose it is; empty for everybody
 * @param standard the way for those who have had none
 * @param evaluation whether it only tells whether somebody is protected, and nobody is begun or led on with it
 * @param product whether it is made of one product alone
 * @param preference 1 is taken before 2
 * @param startFrom the age from which it takes the place of those that hold from birth on; null for one of those
 * @param startBefore the age before which its first dose must have been given
 */
record Series(
        Antigen antigen,
        String name,
        Set<Sex> sexes,
        boolean standard,
        boolean evaluation,
        boolean product,
        int preference,
        @Nullable Span startFrom,
        @Nullable Span startBefore,
        List<TargetDose> doses) {
    Series {
        sexes = Set.copyOf(sexes);
        doses = List.copyOf(doses);
    }

    /**
     * Whether it is for people of this sex. CDSi knows female, male and unknown; whoever is told as neither is taken
     * like those of whom it is not known.
     */
    boolean isFor(Sex sex) {
        return sexes.isEmpty() || sexes.contains(sex == Sex.OTHER ? Sex.UNKNOWN : sex);
    }

    /** Whether it never ends, because its last dose is asked for again and again. */
    boolean recurs() {
        return doses.get(doses.size() - 1).recurring();
    }

    /** All vaccines it looks at, whether they count or not. */
    Set<String> vaccines() {
        var all = new HashSet<String>();
        for (var dose : doses) {
            dose.counting().forEach(one -> all.add(one.cvx()));
            all.addAll(dose.inadvertent());
        }
        return all;
    }

    /** All vaccines that bear it: those it looks at, and those that move or leave out one of its doses. */
    Set<String> heeded() {
        var all = new HashSet<>(vaccines());
        for (var dose : doses) {
            dose.intervals().forEach(interval -> all.addAll(interval.afterVaccines()));
            dose.skips().forEach(skip -> all.addAll(skip.vaccines()));
        }
        return all;
    }
}
