package org.ohms.patients.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.duplicate.Population.Person;

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

    @Test
    void areFoundAmongSyntheasPeople() throws IOException {
        var samples = System.getProperty("ohms.samples");
        var list = samples == null ? null : Path.of(samples, "synthea-csv", "patients.csv");
        Assumptions.assumeTrue(list != null && Files.exists(list), "ohms.samples names no folder with Synthea's list");
        var town = new Population(5, true);
        var clerk = new Clerk(town);
        var measure = new Measure();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(list)) {
            var number = 0;
            for (var row : rows) {
                var person = new Person(
                        Demographics.named(row.getField("LAST"), row.getField("FIRST") + " " + row.getField("MIDDLE"))
                                .formerNames(
                                        row.getField("MAIDEN").isEmpty() ? List.of() : List.of(row.getField("MAIDEN")))
                                .suffix(row.getField("SUFFIX"))
                                .born(BirthDate.parse(row.getField("BIRTHDATE")).orElseThrow())
                                .address(Address.home(
                                        row.getField("ADDRESS"),
                                        row.getField("CITY"),
                                        row.getField("STATE"),
                                        row.getField("ZIP"),
                                        "US"))
                                .done(),
                        "F".equals(row.getField("GENDER")) ? Sex.FEMALE : Sex.MALE);
                measure.add(person.features(), number);
                measure.add(clerk.again(person, 1 + town.random.nextInt(3)).features(), number);
                number++;
            }
        }

        measure.run();

        System.out.println(measure);
        assertThat(measure.precision()).as(measure.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(measure.recall()).as(measure.toString()).isGreaterThanOrEqualTo(0.85);
    }
}
