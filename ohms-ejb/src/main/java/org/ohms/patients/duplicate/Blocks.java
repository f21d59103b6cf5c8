package org.ohms.patients.duplicate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ohms.patients.index.Phonetics;

/**
 * What two records must share at least one of before they are compared at all; each stays the same under the errors it
 * is made for, so that a record with some errors still meets its double somewhere.
 */
final class Blocks {
    private Blocks() {}

    static Set<String> of(Features person) {
        var keys = new LinkedHashSet<String>();
        var given = person.firstGiven();
        var families = new LinkedHashSet<>(person.former());
        if (!person.family().isEmpty()) {
            families.add(person.family());
        }
        if (person.familyWords().size() > 1) {
            families.addAll(person.familyWords());
        }
        for (var family : families) {
            byName(keys, family, given);
        }
        byBirth(keys, person, families, given);
        for (var phone : person.phones()) {
            keys.add("t|" + phone);
        }
        for (var email : person.emails()) {
            keys.add("e|" + email);
        }
        for (var home : person.homes()) {
            if (!home.postalCode().isEmpty()) {
                families.forEach(family -> keys.add("fz|" + sound(family) + "|" + home.postalCode()));
                if (!given.isEmpty()) {
                    keys.add("gz|" + sound(given) + "|" + home.postalCode());
                }
                if (!home.number().isEmpty()) {
                    keys.add("hz|" + home.number() + "|" + home.postalCode());
                }
            }
            if (!home.number().isEmpty() && !home.street().isEmpty()) {
                keys.add("hs|" + home.number() + "|" + start(home.street(), 4));
            }
        }
        return keys;
    }

    private static void byName(Set<String> keys, String family, String given) {
        if (family.isEmpty() || given.isEmpty()) {
            return;
        }
        // in one order, so that swapped names meet
        keys.add("n|" + sorted(sound(family), sound(given)));
        keys.add("l|" + sorted(start(family, 3), start(given, 3)));
    }

    private static void byBirth(Set<String> keys, Features person, Set<String> families, String given) {
        var born = person.born();
        if (born == null) {
            return;
        }
        if (born.day() > 0) {
            // in one order, so that swapped day and month meet
            keys.add("b|" + born.year() + "|" + Math.min(born.day(), born.month()) + "|"
                    + Math.max(born.day(), born.month()));
            if (!given.isEmpty()) {
                keys.add("gd|" + sound(given) + "|" + born.month() + "|" + born.day());
            }
            families.forEach(family -> keys.add("fd|" + sound(family) + "|" + born.month() + "|" + born.day()));
        }
        if (!given.isEmpty()) {
            keys.add("gy|" + sound(given) + "|" + born.year());
        }
        families.forEach(family -> keys.add("fy|" + sound(family) + "|" + born.year()));
    }

    private static String sound(String name) {
        return Phonetics.main(name);
    }

    private static String start(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private static String sorted(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }
}
