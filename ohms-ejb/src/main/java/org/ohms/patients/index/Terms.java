package org.ohms.patients.index;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.PhoneNumbers;

/**
 * The terms a patient is found by. Each has a letter for its sort, so that a birth year never meets a house number;
 * only its keyed hash is stored.
 */
public final class Terms {
    /** Beginnings of names longer than this add nothing. */
    static final int LONGEST_BEGINNING = 15;

    static final int SHORTEST_BEGINNING = 2;

    private static final int[] PHONE_ENDINGS = {4, 6, 7, 8};

    private Terms() {}

    /** Everything this patient is found by. */
    public static Set<String> of(String mrn, Demographics person) {
        var terms = new LinkedHashSet<String>();
        terms.add(mrn(mrn));
        addName(person.name().family(), terms);
        person.name().given().forEach(name -> addName(name, terms));
        person.formerNames().forEach(name -> addName(name, terms));
        addName(person.preferredName(), terms);
        addBirth(person.birthDate(), terms);
        for (var telecom : person.telecoms()) {
            addTelecom(telecom, terms);
        }
        for (var identifier : person.identifiers()) {
            terms.add(identifier(identifier.value()));
        }
        for (var address : person.addresses()) {
            addWords("a", address.line(), terms);
            addWords("a", address.line2(), terms);
            addWords("c", address.city(), terms);
            if (address.postalCode() != null) {
                terms.add(postalCode(address.postalCode()));
            }
        }
        return terms;
    }

    /** A whole word of a name. */
    public static String name(String word) {
        return "x|" + word;
    }

    public static String beginning(String word) {
        return "n|" + word.substring(0, Math.min(LONGEST_BEGINNING, word.length()));
    }

    public static String sound(String code) {
        return "p|" + code;
    }

    public static String mrn(String digits) {
        return "r|" + digits;
    }

    public static String birthDay(int year, int month, int day) {
        return "d|%04d%02d%02d".formatted(year, month, day);
    }

    public static String birthMonth(int year, int month) {
        return "m|%04d%02d".formatted(year, month);
    }

    public static String birthYear(int year) {
        return "y|%04d".formatted(year);
    }

    public static String phone(String digits) {
        return "t|" + digits;
    }

    public static String email(String address) {
        return "e|" + address.strip().toLowerCase(Locale.ROOT);
    }

    public static String identifier(String value) {
        return "i|" + Words.joined(value);
    }

    public static String postalCode(String code) {
        return "z|" + Words.joined(code);
    }

    public static String city(String word) {
        return "c|" + word;
    }

    public static String addressWord(String word) {
        return "a|" + word;
    }

    private static void addName(@Nullable String name, Set<String> terms) {
        if (name == null) {
            return;
        }
        var words = Words.of(name);
        for (var word : words) {
            addWord(word, terms);
        }
        if (words.size() > 1) {
            // "De La Cruz" is also typed "delacruz"
            addWord(String.join("", words), terms);
        }
    }

    private static void addWord(String word, Set<String> terms) {
        addBeginnings(word, terms);
        var letters = Words.letters(word);
        if (!letters.equals(word)) {
            addBeginnings(letters, terms);
        }
        Phonetics.of(word).forEach(code -> terms.add(sound(code)));
    }

    private static void addBeginnings(String word, Set<String> terms) {
        terms.add(name(word));
        if (word.length() == 1) {
            terms.add(beginning(word));
        }
        for (var length = SHORTEST_BEGINNING; length <= Math.min(LONGEST_BEGINNING, word.length()); length++) {
            terms.add(beginning(word.substring(0, length)));
        }
    }

    private static void addBirth(@Nullable BirthDate born, Set<String> terms) {
        if (born == null) {
            return;
        }
        terms.add(birthYear(born.year()));
        if (born.month() > 0) {
            terms.add(birthMonth(born.year(), born.month()));
        }
        if (born.day() > 0) {
            terms.add(birthDay(born.year(), born.month(), born.day()));
        }
    }

    private static void addTelecom(ContactPoint telecom, Set<String> terms) {
        if (!telecom.kind().isPhone()) {
            terms.add(email(telecom.value()));
            return;
        }
        var all = Words.digits(telecom.value());
        terms.add(phone(all));
        var national = PhoneNumbers.nationalDigits(telecom.value()).orElse(all);
        terms.add(phone(national));
        for (var length : PHONE_ENDINGS) {
            if (national.length() > length) {
                terms.add(phone(national.substring(national.length() - length)));
            }
        }
    }

    private static void addWords(String sort, @Nullable String text, Set<String> terms) {
        if (text != null) {
            Words.of(text).forEach(word -> terms.add(sort + "|" + word));
        }
    }
}
