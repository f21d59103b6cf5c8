package org.ohms.patients.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.AddressUse;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.index.Words;

/**
 * What two records are compared by, in one spelling. National identifiers are left out on purpose: they are missing,
 * borrowed and mistyped, and a match by them alone would look like proof.
 *
 * @param family family name in one word; empty when there is none
 * @param given given names; empty when there are none
 * @param former former family names
 */
record Features(
        String family,
        List<String> familyWords,
        List<String> given,
        Set<String> former,
        String suffix,
        @Nullable BirthDate born,
        Sex sex,
        Set<String> phones,
        Set<String> emails,
        List<Home> homes) {

    /**
     * Where somebody lives.
     *
     * @param number house number; empty when there is none
     * @param street street without its number, in one word
     */
    record Home(String number, String street, String city, String postalCode) {}

    static Features of(Demographics person, Sex sex) {
        var familyWords = person.name().family() == null
                ? List.<String>of()
                : names(person.name().family());
        var given = new ArrayList<String>();
        person.name().given().forEach(name -> given.addAll(names(name)));
        var former = new LinkedHashSet<String>();
        person.formerNames().forEach(name -> former.add(String.join("", names(name))));
        former.remove("");
        var phones = new LinkedHashSet<String>();
        var emails = new LinkedHashSet<String>();
        for (var telecom : person.telecoms()) {
            if (telecom.kind().isPhone()) {
                phones.add(Words.digits(telecom.value()));
            } else {
                emails.add(telecom.value());
            }
        }
        var homes = new ArrayList<Home>();
        for (var address : person.addresses()) {
            if (address.use() != AddressUse.WORK && address.use() != AddressUse.BILLING) {
                homes.add(home(address.line(), address.city(), address.postalCode()));
            }
        }
        return new Features(
                String.join("", familyWords),
                familyWords,
                List.copyOf(given),
                former,
                person.name().suffix() == null ? "" : Words.joined(person.name().suffix()),
                person.birthDate(),
                sex,
                phones,
                emails,
                homes);
    }

    String firstGiven() {
        return given.isEmpty() ? "" : given.get(0);
    }

    /** Given names after the first. */
    List<String> middle() {
        return given.isEmpty() ? List.of() : given.subList(1, given.size());
    }

    /** Words of a name; a number glued to a name by a generator of lists is no part of it. */
    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (var word : Words.of(text)) {
            var letters = Words.letters(word);
            names.add(letters.isEmpty() ? word : letters);
        }
        return names;
    }

    private static Home home(@Nullable String line, @Nullable String city, @Nullable String postalCode) {
        var number = "";
        var street = new StringBuilder();
        for (var word : line == null ? List.<String>of() : Words.of(line)) {
            if (number.isEmpty() && Character.isDigit(word.charAt(0))) {
                number = word;
            } else {
                street.append(word);
            }
        }
        var code = postalCode == null ? "" : Words.joined(postalCode);
        return new Home(
                number,
                street.toString(),
                city == null ? "" : Words.joined(city),
                // the last four digits of a long American code are mostly missing
                code.length() == 9 && code.chars().allMatch(Character::isDigit) ? code.substring(0, 5) : code);
    }
}
