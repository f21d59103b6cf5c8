package org.ohms.patients.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.PhoneNumbers;
import org.ohms.patients.index.Phonetics;
import org.ohms.patients.index.Words;
import org.ohms.patients.patient.PatientCard;
import org.ohms.patients.search.TypedLine.Part;

/** Says how well one patient meets the typed parts, and by what. */
final class Ranking {
    private static final int EXACT = 10;
    private static final int BEGINNING = 6;
    private static final int ELSEWHERE = 3;
    private static final int SOUND = 1;

    private final PatientCard card;
    private final Set<MatchedBy> matched = EnumSet.noneOf(MatchedBy.class);
    private int score;

    private Ranking(PatientCard card) {
        this.card = card;
    }

    /** A hit with its score. */
    record Ranked(PatientHit hit, int score) {}

    static Ranked of(PatientCard card, List<Part> parts, LocalDate today) {
        var ranking = new Ranking(card);
        parts.forEach(ranking::meet);
        var person = card.demographics();
        return new Ranked(
                new PatientHit(
                        card.label(),
                        card.label().ageOn(today),
                        phoneEnding(person),
                        person.addresses().isEmpty()
                                ? null
                                : person.addresses().get(0).city(),
                        new ArrayList<>(ranking.matched),
                        ranking.matched.contains(MatchedBy.SOUNDS_LIKE)),
                ranking.score);
    }

    private void meet(Part part) {
        switch (part.kind()) {
            case DATE -> date(part);
            case EMAIL -> add(MatchedBy.EMAIL, EXACT);
            case NUMBER -> number(part.text());
            // a number of a record that became part of this one is weaker than its own
            case MRN -> add(MatchedBy.MRN, card.label().mrn().equals(part.text()) ? EXACT : ELSEWHERE);
            case PHONE -> add(MatchedBy.PHONE, EXACT);
            case WORD -> word(part.text());
        }
    }

    private void date(Part part) {
        var born = card.demographics().birthDate();
        if (!part.text().isEmpty() && !part.dates().contains(born)) {
            number(part.text());
        } else if (part.dates().stream().anyMatch(date -> date.day() > 0)) {
            add(MatchedBy.BIRTH_DATE, EXACT);
        } else {
            var toTheMonth = part.dates().stream().anyMatch(date -> date.month() > 0);
            add(toTheMonth ? MatchedBy.BIRTH_MONTH : MatchedBy.BIRTH_YEAR, ELSEWHERE);
        }
    }

    private void number(String digits) {
        var person = card.demographics();
        if (card.label().mrn().equals(digits)) {
            add(MatchedBy.MRN, EXACT);
        } else if (person.telecoms().stream().anyMatch(telecom -> isPhone(telecom, digits))) {
            add(MatchedBy.PHONE, EXACT);
        } else if (person.identifiers().stream()
                .anyMatch(identifier -> Words.joined(identifier.value()).equals(digits))) {
            add(MatchedBy.IDENTIFIER, EXACT);
        } else if (person.birthDate() != null
                && digits.equals(String.valueOf(person.birthDate().year()))) {
            add(MatchedBy.BIRTH_YEAR, ELSEWHERE);
        } else if (person.addresses().stream().anyMatch(address -> equal(address.postalCode(), digits))) {
            add(MatchedBy.POSTAL_CODE, ELSEWHERE);
        } else {
            // another record number that became part of this one, or a house number
            add(digits.length() == 9 ? MatchedBy.MRN : MatchedBy.ADDRESS, ELSEWHERE);
        }
    }

    private void word(String word) {
        var person = card.demographics();
        var official = new ArrayList<>(words(person.name().family()));
        person.name().given().forEach(given -> official.addAll(words(given)));
        var preferred = words(person.preferredName());
        var former = person.formerNames().stream()
                .flatMap(name -> words(name).stream())
                .toList();
        if (official.contains(word)) {
            add(MatchedBy.NAME, EXACT);
        } else if (preferred.contains(word)) {
            add(MatchedBy.PREFERRED_NAME, EXACT);
        } else if (former.contains(word)) {
            add(MatchedBy.FORMER_NAME, EXACT - 1);
        } else if (begins(official, word)) {
            add(MatchedBy.NAME_BEGINNING, BEGINNING);
        } else if (begins(preferred, word)) {
            add(MatchedBy.PREFERRED_NAME, BEGINNING);
        } else if (begins(former, word)) {
            add(MatchedBy.FORMER_NAME, BEGINNING - 1);
        } else if (person.addresses().stream()
                .anyMatch(address -> words(address.city()).contains(word))) {
            add(MatchedBy.CITY, ELSEWHERE);
        } else if (person.addresses().stream()
                .anyMatch(address -> words(address.line()).contains(word)
                        || words(address.line2()).contains(word))) {
            add(MatchedBy.ADDRESS, ELSEWHERE);
        } else if (person.identifiers().stream()
                .anyMatch(identifier -> Words.joined(identifier.value()).equals(word))) {
            add(MatchedBy.IDENTIFIER, EXACT);
        } else if (person.addresses().stream().anyMatch(address -> equal(address.postalCode(), word))) {
            add(MatchedBy.POSTAL_CODE, ELSEWHERE);
        } else {
            add(MatchedBy.SOUNDS_LIKE, SOUND);
            var sounds = Phonetics.of(word);
            // among names that sound alike, those with the same first letter first
            score += official.stream()
                            .anyMatch(name -> name.charAt(0) == word.charAt(0)
                                    && Phonetics.of(name).stream().anyMatch(sounds::contains))
                    ? 1
                    : 0;
        }
    }

    private void add(MatchedBy by, int points) {
        matched.add(by);
        score += points;
    }

    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var words = new ArrayList<>(Words.of(text));
        if (words.size() > 1) {
            words.add(String.join("", words));
        }
        for (var word : List.copyOf(words)) {
            var letters = Words.letters(word);
            if (!letters.equals(word) && !letters.isEmpty()) {
                words.add(letters);
            }
        }
        return words;
    }

    private static boolean begins(Collection<String> names, String word) {
        return names.stream().anyMatch(name -> name.startsWith(word));
    }

    private static boolean equal(@Nullable String code, String typed) {
        return code != null && Words.joined(code).equals(typed);
    }

    private static boolean isPhone(ContactPoint telecom, String digits) {
        return telecom.kind().isPhone()
                && digits.length() >= 4
                && (Words.digits(telecom.value()).endsWith(digits)
                        || digits.endsWith(
                                PhoneNumbers.nationalDigits(telecom.value()).orElse("-")));
    }

    private static @Nullable String phoneEnding(Demographics person) {
        for (var telecom : person.telecoms()) {
            if (telecom.kind().isPhone() && telecom.value().length() > 4) {
                return telecom.value().substring(telecom.value().length() - 4);
            }
        }
        return null;
    }
}
