package org.ohms.patients.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Sex;

/**
 * A made-up town for the tests: households that share name, address and phone, among them twins, and fathers and sons of
 * one name. The same seed makes the same town.
 */
final class Population {
    private static final String[] WOMEN = {
        "Ada", "Amara", "Anita", "Beatriz", "Bianca", "Carmen", "Celia", "Chidinma", "Dalia", "Deborah", "Eleni",
        "Elizabeth", "Esther", "Fatima", "Freya", "Greta", "Hana", "Ingrid", "Irena", "Jasmin", "Jennifer", "Judith",
        "Katherine", "Kavita", "Leila", "Lucinda", "Margaret", "Mariam", "Mei", "Mildred", "Nadia", "Nomsa", "Odile",
        "Oksana", "Patricia", "Petra", "Priya", "Rosalind", "Ruth", "Samira", "Siobhan", "Soledad", "Susan", "Tamsin",
        "Theodora", "Ursula", "Valentina", "Wilhelmina", "Xiomara", "Yetunde", "Zofia", "Adwoa", "Brunhild", "Consuelo"
    };
    private static final String[] MEN = {
        "Abdul", "Anton", "Arjun", "Benedict", "Bruno", "Carlos", "Cedric", "Christopher", "Dimitri", "Edward", "Emeka",
        "Farid", "Francisco", "George", "Gustav", "Harold", "Hugo", "Ignatius", "Ivan", "James", "Joaquin", "Kenneth",
        "Klaus", "Kofi", "Leopold", "Lorenzo", "Magnus", "Mateo", "Michael", "Nikolai", "Noel", "Omar", "Oswald",
        "Pavel", "Quentin", "Rafael", "Richard", "Robert", "Samuel", "Sergei", "Suresh", "Tariq", "Thaddeus", "Thomas",
        "Ulrich", "Vikram", "Wendell", "William", "Xavier", "Yusuf", "Zoltan", "Alasdair", "Bartholomew", "Casimir"
    };
    private static final String[] STARTS = {
        "Ab", "Ber", "Car", "Dal", "El", "Fer", "Gar", "Har", "Iv", "Jan", "Kal", "Lam", "Mor", "Nor", "Ol", "Pem",
        "Quin", "Ros", "Sal", "Tor", "Ul", "Var", "Wes", "Yar", "Zim", "Brad", "Cran", "Dren", "Fitz", "Grim", "Hol",
        "Stan"
    };
    private static final String[] MIDDLES = {"", "a", "be", "co", "den", "er", "in", "li", "mo", "ne", "o", "ra", "ver"
    };
    private static final String[] ENDS = {
        "ton", "son", "ley", "berg", "man", "ski", "ova", "ez", "wick", "ford", "stein", "dale", "worth", "ini", "oglu",
        "sen", "aku", "bury", "mann", "ska", "field", "well", "more", "hart"
    };
    private static final String[] STREETS = {
        "Abbey",
        "Anchor",
        "Birch",
        "Canal",
        "Cedar",
        "Chapel",
        "Dock",
        "Elm",
        "Ferry",
        "Foundry",
        "Garden",
        "Granite",
        "Harbour",
        "Hawthorn",
        "Juniper",
        "Lighthouse",
        "Maple",
        "Market",
        "Meadow",
        "Mill",
        "Orchard",
        "Poplar",
        "Quarry",
        "Railway",
        "Ropewalk",
        "Saddler",
        "Spring",
        "Tanner",
        "Vine",
        "Walnut",
        "Weaver",
        "Willow"
    };
    private static final String[] KINDS = {"Street", "Road", "Lane", "Avenue", "Court", "Way"};
    private static final String[] TOWNS = {
        "Port Anselm",
        "Greywater",
        "Millhaven",
        "Easton Falls",
        "Cold Spring",
        "Larchmont",
        "Saltby",
        "Norwick",
        "Denholm",
        "Ashby Cross"
    };

    final Random random;
    private final boolean numbersGlued;

    /** @param numbersGlued whether every name carries a number, as in lists that Synthea makes */
    Population(long seed, boolean numbersGlued) {
        this.random = new Random(seed);
        this.numbersGlued = numbersGlued;
    }

    /** A person and the sex, as both are compared. */
    record Person(Demographics demographics, Sex sex) {
        Features features() {
            return Features.of(demographics, sex);
        }
    }

    /** Households until there are that many people. */
    List<Person> people(int number) {
        var people = new ArrayList<Person>();
        while (people.size() < number) {
            people.addAll(household());
        }
        return people;
    }

    private List<Person> household() {
        var home = new ArrayList<Person>();
        var family = familyName();
        var address = address();
        var phone = phone();
        var dice = random.nextInt(100);
        var father = person(family, given(MEN), born(1935, 1985), Sex.MALE, address, phone, List.of());
        home.add(father);
        if (dice < 55) {
            var maiden = familyName();
            home.add(person(
                    family,
                    given(WOMEN),
                    born(1935, 1985),
                    Sex.FEMALE,
                    address,
                    random.nextBoolean() ? phone : phone(),
                    random.nextInt(3) == 0 ? List.of(maiden) : List.of()));
        }
        if (dice < 12) {
            // twins
            var day = born(1986, 2024);
            var first = given(MEN);
            var second = given(MEN);
            while (second.get(0).equals(first.get(0))) {
                second = given(MEN);
            }
            home.add(person(family, first, day, Sex.MALE, address, phone, List.of()));
            home.add(person(family, second, day, Sex.MALE, address, phone, List.of()));
        } else if (dice < 20) {
            // the son has his father's name
            var born = father.demographics().birthDate();
            var son = BirthDate.of(LocalDate.of(
                    born.year() + 20 + random.nextInt(18), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            home.add(new Person(
                    father.demographics()
                            .draft()
                            .born(son)
                            .suffix(random.nextInt(3) == 0 ? "Jr" : null)
                            .done(),
                    Sex.MALE));
        } else if (dice < 50) {
            home.add(person(family, given(WOMEN), born(1986, 2024), Sex.FEMALE, address, phone, List.of()));
        }
        return home;
    }

    private Person person(
            String family,
            List<String> given,
            BirthDate born,
            Sex sex,
            Address address,
            String phone,
            List<String> former) {
        var draft = Demographics.named(null, null)
                .name(new HumanName(family, given, null, null))
                .formerNames(former)
                .born(born)
                .address(address);
        if (random.nextInt(10) < 8) {
            draft.telecom(ContactPoint.mobile(phone));
        }
        if (random.nextInt(10) < 3) {
            draft.telecom(ContactPoint.email(
                    given.get(0).toLowerCase(java.util.Locale.ROOT) + random.nextInt(9999) + "@example.org"));
        }
        return new Person(draft.done(), sex);
    }

    BirthDate born(int from, int to) {
        return BirthDate.of(LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from + 1) * 365)));
    }

    List<String> given(String[] names) {
        var first = glued(pick(names));
        return random.nextInt(10) < 6 ? List.of(first, glued(pick(names))) : List.of(first);
    }

    String familyName() {
        var name = pick(STARTS) + pick(MIDDLES) + pick(ENDS);
        return glued(random.nextInt(25) == 0 ? name + "-" + pick(STARTS) + pick(ENDS) : name);
    }

    Address address() {
        return Address.home(
                (1 + random.nextInt(300)) + " " + pick(STREETS) + " " + pick(KINDS),
                pick(TOWNS),
                "MA",
                "0%04d".formatted(1000 + random.nextInt(60) * 10),
                "US");
    }

    String phone() {
        return "+1617%07d".formatted(2_000_000 + random.nextInt(7_999_999));
    }

    private String glued(String name) {
        return numbersGlued ? name + (10 + random.nextInt(990)) : name;
    }

    <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
