package org.ohms.prescribing.drug;

import org.ohms.testing.Hospital;

/** Puts the release that ships into the hospital of the tests. */
public final class TestRules {
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
                    2,
                    "damaged",
                    new RuleDocuments(good.ingredients(), good.combinations(), good.groups(), "", good.sources()),
                    Hospital.clock().instant());
            releases.publish(2, Hospital.clock().instant());
            return null;
        });
        try {
            work.run();
        } finally {
            Hospital.asSystem(() -> {
                Hospital.use(RuleReleases.class).publish(1, Hospital.clock().instant());
                return null;
            });
        }
    }
}
