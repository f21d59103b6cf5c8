package org.ohms.bench;

import java.time.LocalDate;
import java.util.Random;

/** Invented people, more alike than real ones: 400 family names and 200 given names, some far more often than others. */
final class PatientList {
    private static final String[] BEGIN = {
        "Al", "Ber", "Car", "Dan", "El", "Fer", "Gar", "Hol", "Ir", "Jan", "Kel", "Lan", "Mar", "Nor", "Ol", "Per",
        "Ros", "San", "Tor", "Wal"
    };
    private static final String[] MIDDLE = {"a", "e", "i", "o", "an", "en", "in", "on", "ar", "er"};
    private static final String[] FAMILY_END = {"son", "berg"};
    private static final String[] GIVEN_END = {"a"};

    private final Random dice;

    PatientList(long seed) {
        dice = new Random(seed);
    }

    /** Rows of a CSV with headers, numbered from a first one on. */
    String csv(int first, int count) {
        var csv = new StringBuilder(count * 60).append("externalId,family,given,birthDate,sex\n");
        for (var number = first; number < first + count; number++) {
            csv.append("B%07d,%s,%s,%s,%s%n"
                    .formatted(
                            number,
                            family(),
                            given(),
                            LocalDate.of(1930, 1, 1).plusDays(dice.nextInt(33_000)),
                            dice.nextBoolean() ? "female" : "male"));
        }
        return csv.toString();
    }

    /** What somebody types at the desk: both names of somebody who may exist, the family name not to its end. */
    String search() {
        var family = family();
        return given() + " " + family.substring(0, Math.max(3, family.length() - 2));
    }

    private String family() {
        return BEGIN[skewed(BEGIN.length)]
                + MIDDLE[skewed(MIDDLE.length)]
                + FAMILY_END[dice.nextInt(FAMILY_END.length)];
    }

    private String given() {
        return BEGIN[dice.nextInt(BEGIN.length)] + MIDDLE[skewed(MIDDLE.length)] + GIVEN_END[0];
    }

    /** The first ones come most. */
    private int skewed(int size) {
        return (int) (size * dice.nextDouble() * dice.nextDouble());
    }
}
