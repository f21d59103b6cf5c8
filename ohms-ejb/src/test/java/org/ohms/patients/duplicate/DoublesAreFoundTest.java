package org.ohms.patients.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Doubles planted in a made-up town")
class DoublesAreFoundTest {
    private static final int PEOPLE = 4_000;

    @ParameterizedTest(name = "seed {0}, numbers glued to names: {1}, up to {2} slips a record")
    @CsvSource({"1, false, 3", "2, true, 3", "3, false, 5", "4, true, 5"})
    void areFoundAndFamiliesAreLeftAlone(long seed, boolean numbersGlued, int mostSlips) {
        var town = new Population(seed, numbersGlued);
        var clerk = new Clerk(town);
        var people = town.people(PEOPLE);
        var measure = new Measure();
        for (var i = 0; i < people.size(); i++) {
            measure.add(people.get(i).features(), i);
            if (i % 4 == 0) {
                measure.add(
                        clerk.again(people.get(i), 1 + town.random.nextInt(mostSlips))
                                .features(),
                        i);
            }
        }

        measure.run();

        System.out.println(measure);
        assertThat(measure.precision()).as(measure.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(measure.recall()).as(measure.toString()).isGreaterThanOrEqualTo(0.85);
    }
}
