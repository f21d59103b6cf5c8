package org.ohms.prescribing.drug;

import org.ohms.testing.Hospital;

/** Puts the release that ships into the hospital of the tests. */
public final class TestRules {
    /** Between the numbers of those that ship and those of a hospital's own. */
    private static final int DAMAGED = 900;

    private TestRules() {}

    public static void bring() {
        Hospital.asSystem(() -> {
            Hospital.use(ShippedRules.class).load();
            return null;
        });
    }

    /** Runs the work while a release is in use whose documents are not those that were loaded. */
    public static void damaged(Runnable work) {
        var good = ShippedRules.documents();
        Hospital.asSystem(() -> {
            var releases = Hospital.use(RuleReleases.class);
            releases.add(
                    DAMAGED,
                    "damaged",
                    new RuleDocuments(good.ingredients(), good.combinations(), good.groups(), "", good.sources()),
                    Hospital.clock().instant());
            releases.publish(DAMAGED, Hospital.clock().instant());
            return null;
        });
        try {
            work.run();
        } finally {
            Hospital.asSystem(() -> {
                Hospital.use(RuleReleases.class)
                        .publish(ShippedRules.number(), Hospital.clock().instant());
                return null;
            });
        }
    }
}
