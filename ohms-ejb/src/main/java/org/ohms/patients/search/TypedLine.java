package org.ohms.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.index.Phonetics;
import org.ohms.patients.index.Terms;
import org.ohms.patients.index.Words;

/**
 * What somebody typed into the search field, taken apart: dates, e-mail addresses, numbers and words. A patient must
 * meet every part; each part can be met in several ways.
 */
final class TypedLine {
    static final int LONGEST = 200;
    static final int MOST_PARTS = 8;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])[+(]?\\d(?:[\\d ()./-]*\\d)?(?![\\p{L}\\p{N}])");
    static final int SHORTEST_PHONE = 4;
    private static final int SHORTEST_WORD = 2;

    private final List<Part> parts = new ArrayList<>();

    private TypedLine() {}

    /**
     * One part and the terms that meet it.
     *
     * @param text the word, or the digits of a number; of a date only where it may be a number as well
     * @param exact terms of whoever bears exactly this
     * @param strict terms of whoever has this, or something that begins so
     * @param loose those and the terms of what sounds alike
     */
    record Part(
            Kind kind, String text, Set<BirthDate> dates, Set<String> exact, Set<String> strict, Set<String> loose) {
        private static Part of(Kind kind, String text, Set<String> terms) {
            return new Part(kind, text, Set.of(), terms, terms, terms);
        }
    }

    /** What a part is. */
    enum Kind {
        DATE,
        EMAIL,
        NUMBER,
        /** A number that is said to be a record number. */
        MRN,
        /** A number that is said to be a phone number. */
        PHONE,
        WORD
    }

    /** @param e164 reads a phone number as the hospital's country writes it */
    static List<Part> read(String typed, LocalDate today, Function<String, java.util.Optional<String>> e164) {
        var line = new TypedLine();
        var dates = TypedDates.takeFrom(typed.substring(0, Math.min(LONGEST, typed.length())), today);
        dates.dates().forEach(date -> line.addDate(date, e164));
        var rest = line.takeEmails(dates.rest());
        rest = line.takeNumbers(rest, e164);
        line.addWords(rest);
        return line.parts.size() > MOST_PARTS ? line.parts.subList(0, MOST_PARTS) : line.parts;
    }

    /** The same of fields: what stands in one is looked for there only. */
    static List<Part> read(SearchFields fields, LocalDate today, Function<String, java.util.Optional<String>> e164) {
        var parts = new ArrayList<>(read(fields.typed(), today, e164));
        var birthDate = fields.birthDate();
        if (birthDate != null) {
            var terms = Set.of(termOf(birthDate));
            parts.add(new Part(Kind.DATE, "", Set.of(birthDate), terms, terms, terms));
        }
        var mrn = fields.mrn();
        if (mrn != null) {
            var digits = Words.digits(mrn);
            parts.add(Part.of(Kind.MRN, digits, Set.of(Terms.mrn(digits))));
        }
        var phone = fields.phone();
        if (phone != null) {
            var digits = Words.digits(phone);
            parts.add(Part.of(Kind.PHONE, digits, phoneTerms(phone, digits, e164)));
        }
        return parts;
    }

    private static String termOf(BirthDate date) {
        if (date.day() > 0) {
            return Terms.birthDay(date.year(), date.month(), date.day());
        }
        return date.month() > 0 ? Terms.birthMonth(date.year(), date.month()) : Terms.birthYear(date.year());
    }

    private static Set<String> phoneTerms(
            String text, String digits, Function<String, java.util.Optional<String>> e164) {
        var terms = new LinkedHashSet<String>();
        terms.add(Terms.phone(digits));
        e164.apply(text).ifPresent(number -> terms.add(Terms.phone(Words.digits(number))));
        return terms;
    }

    private void addDate(TypedDates.Typed typed, Function<String, java.util.Optional<String>> e164) {
        var terms = new LinkedHashSet<String>();
        for (var date : typed.readings()) {
            terms.add(termOf(date));
        }
        if (!typed.digits().isEmpty()) {
            terms.addAll(numberTerms(typed.digits(), e164));
        }
        parts.add(new Part(Kind.DATE, typed.digits(), typed.readings(), terms, terms, terms));
    }

    private String takeEmails(String line) {
        var matcher = EMAIL.matcher(line);
        while (matcher.find()) {
            parts.add(Part.of(Kind.EMAIL, matcher.group(), Set.of(Terms.email(matcher.group()))));
        }
        return matcher.replaceAll(" ");
    }

    private String takeNumbers(String line, Function<String, java.util.Optional<String>> e164) {
        var matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            var text = matcher.group();
            parts.add(Part.of(Kind.NUMBER, Words.digits(text), numberTerms(text, e164)));
        }
        return matcher.replaceAll(" ");
    }

    private static Set<String> numberTerms(String text, Function<String, java.util.Optional<String>> e164) {
        var digits = Words.digits(text);
        var terms = new LinkedHashSet<String>();
        terms.add(Terms.mrn(digits));
        terms.add(Terms.identifier(digits));
        terms.add(Terms.postalCode(digits));
        if (digits.length() >= SHORTEST_PHONE) {
            terms.addAll(phoneTerms(text, digits, e164));
        }
        if (digits.length() == 4) {
            terms.add(Terms.birthYear(Integer.parseInt(digits)));
        }
        terms.add(Terms.addressWord(digits));
        return terms;
    }

    private void addWords(String line) {
        var words = Words.of(line);
        var whole = words.stream().anyMatch(word -> word.length() >= SHORTEST_WORD);
        for (var word : words) {
            if (word.length() < SHORTEST_WORD && (whole || !parts.isEmpty())) {
                // an initial: too little to search by beside other words, before them or after
                continue;
            }
            var strict = new LinkedHashSet<String>();
            strict.add(Terms.beginning(word));
            strict.add(Terms.city(word));
            strict.add(Terms.addressWord(word));
            strict.add(Terms.identifier(word));
            strict.add(Terms.postalCode(word));
            var loose = new LinkedHashSet<>(strict);
            Phonetics.of(word).forEach(code -> loose.add(Terms.sound(code)));
            parts.add(new Part(Kind.WORD, word, Set.of(), Set.of(Terms.name(word)), strict, loose));
        }
    }
}
