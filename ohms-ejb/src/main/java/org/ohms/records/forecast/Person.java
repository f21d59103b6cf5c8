package org.ohms.records.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ohms.patients.demographics.Sex;

/**
 * Whom a schedule is held against.
 *
 * @param doses all vaccines given on days that are known, the first first
 */
record Person(LocalDate born, Sex sex, List<GivenDose> doses, LocalDate today) {
    Person {
        doses = doses.stream()
                .sorted(Comparator.comparing(GivenDose::on).thenComparing(GivenDose::cvx))
                .toList();
    }
}
