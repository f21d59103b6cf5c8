package org.ohms.prescribing.drug;

import java.util.List;

/** The release that ships with the program, for tests. */
public final class Shipped {
    private static final RuleSet RULES = RuleSetReader.read(1, "test", ShippedRules.documents());

    private Shipped() {}

    public static RuleSet rules() {
        return RULES;
    }

    static Findings check(String... names) {
        return RULES.check(List.of(names).stream().map(NamedMedicine::text).toList());
    }
}
