package org.ohms.patients.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.duplicate.Population.Person;

/** Registers somebody a second time, as it happens at desks: with slips of the key, gaps, moves and new names. */
final class Clerk {
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";
    private static final String[][] SHORT_FORMS = {
        {"Elizabeth", "Liz"}, {"Katherine", "Kate"}, {"Margaret", "Peggy"}, {"Patricia", "Pat"}, {"Robert", "Bob"},
        {"William", "Bill"}, {"Richard", "Dick"}, {"Michael", "Mike"}, {"Christopher", "Chris"}, {"Francisco", "Paco"},
        {"Edward", "Ted"}, {"James", "Jim"}, {"Thomas", "Tom"}, {"Samuel", "Sam"}, {"Susan", "Sue"},
        {"Jennifer", "Jenny"}, {"Deborah", "Debbie"}, {"Theodora", "Dora"}, {"Kenneth", "Ken"}
    };

    private final Population town;
    private final Random random;

    Clerk(Population town) {
        this.town = town;
        this.random = town.random;
    }

    /** The same person once more, with this many slips. */
    Person again(Person person, int slips) {
        var result = person;
        for (var i = 0; i < slips; i++) {
            result = slip(result);
        }
        return result;
    }

    private Person slip(Person person) {
        var it = person.demographics();
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> with(person, given(it, 0, this::typo));
            case 3, 4, 5 ->
                with(person, it.draft().name(family(it.name(), typo(it.name().family()))));
            case 6 -> with(person, it.draft().name(swapped(it.name())));
            case 7, 8 -> with(person, it.draft().name(withoutMiddle(it.name())));
            case 9 -> with(person, given(it, 0, Clerk::shortForm));
            case 10 -> person.sex() == Sex.FEMALE ? married(person) : with(person, given(it, 0, this::typo));
            case 11, 12 -> with(person, it.draft().addresses(List.of(town.address())));
            case 13, 14 -> with(person, it.draft().addresses(List.of(addressTypo(it.addresses()))));
            case 15, 16 -> with(person, it.draft().telecoms(List.of()));
            case 17 -> with(person, it.draft().born(birthTypo(it.birthDate())));
            case 18 -> with(person, it.draft().born(birthSwapped(it.birthDate())));
            case 19 -> with(person, it.draft().born(null));
            case 20 -> with(person, it.draft().addresses(List.of()));
            default -> new Person(it, Sex.UNKNOWN);
        };
    }

    private static Person with(Person person, Demographics.Draft draft) {
        return new Person(draft.done(), person.sex());
    }

    private Person married(Person person) {
        var it = person.demographics();
        var draft = it.draft().name(family(it.name(), town.familyName()));
        if (random.nextBoolean()) {
            draft.former(it.name().family());
        }
        return with(person, draft);
    }

    private static HumanName family(HumanName name, String family) {
        return new HumanName(family, name.given(), name.prefix(), name.suffix());
    }

    private static HumanName swapped(HumanName name) {
        var given = new ArrayList<>(name.given());
        var first = given.set(0, name.family());
        return new HumanName(first, given, name.prefix(), name.suffix());
    }

    private static HumanName withoutMiddle(HumanName name) {
        return new HumanName(name.family(), name.given().subList(0, 1), name.prefix(), name.suffix());
    }

    private static Demographics.Draft given(
            Demographics it, int index, java.util.function.UnaryOperator<String> change) {
        var given = new ArrayList<>(it.name().given());
        given.set(index, change.apply(given.get(index)));
        return it.draft()
                .name(new HumanName(
                        it.name().family(), given, it.name().prefix(), it.name().suffix()));
    }

    private static String shortForm(String name) {
        for (var pair : SHORT_FORMS) {
            if (name.startsWith(pair[0])) {
                return pair[1];
            }
        }
        return name;
    }

    private Address addressTypo(List<Address> addresses) {
        if (addresses.isEmpty()) {
            return town.address();
        }
        var was = addresses.get(0);
        return switch (random.nextInt(4)) {
            case 0 -> new Address(was.use(), typo(was.line()), null, was.city(), was.state(), was.postalCode(), "US");
            case 1 -> new Address(was.use(), was.line(), null, typo(was.city()), was.state(), was.postalCode(), "US");
            case 2 -> new Address(was.use(), was.line(), null, was.city(), was.state(), null, "US");
            default ->
                new Address(was.use(), was.line(), "Flat 2", was.city(), was.state(), typo(was.postalCode()), "US");
        };
    }

    private BirthDate birthTypo(BirthDate born) {
        if (born == null) {
            return town.born(1950, 2000);
        }
        for (var tries = 0; tries < 20; tries++) {
            var digits = new StringBuilder(born.toString());
            var at = random.nextInt(digits.length());
            if (digits.charAt(at) != '-' && at > 1) {
                digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
                var read = BirthDate.parse(digits.toString());
                if (read.isPresent() && !read.get().equals(born)) {
                    return read.get();
                }
            }
        }
        return born;
    }

    private static BirthDate birthSwapped(BirthDate born) {
        return born == null || born.day() > 12 ? born : new BirthDate(born.year(), born.day(), born.month());
    }

    String typo(String text) {
        if (text == null || text.length() < 3) {
            return text;
        }
        var letters = new StringBuilder(text);
        var at = 1 + random.nextInt(text.length() - 1);
        var key = KEYS.charAt(random.nextInt(KEYS.length()));
        switch (random.nextInt(4)) {
            case 0 -> letters.setCharAt(at, key);
            case 1 -> letters.insert(at, key);
            case 2 -> letters.deleteCharAt(at);
            default -> {
                var neighbour = letters.charAt(at - 1);
                letters.setCharAt(at - 1, letters.charAt(at));
                letters.setCharAt(at, neighbour);
            }
        }
        return letters.toString();
    }
}
