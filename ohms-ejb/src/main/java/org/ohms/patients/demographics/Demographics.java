package org.ohms.patients.demographics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that names and describes a patient in words; kept as one encrypted piece and versioned as one.
 *
 * @param name official name
 * @param formerNames family names from before, such as a maiden name
 * @param preferredName what the person wants to be called; null when it is the first given name
 * @param birthDate null when it is not known at all
 * @param languages BCP 47 codes, the preferred one first
 * @param deceasedOn day of death; null when alive, or when the day is not known
 */
public record Demographics(
        HumanName name,
        List<String> formerNames,
        @Nullable String preferredName,
        @Nullable BirthDate birthDate,
        List<Address> addresses,
        List<ContactPoint> telecoms,
        List<String> languages,
        boolean interpreterNeeded,
        List<ContactPerson> contacts,
        List<Identifier> identifiers,
        @Nullable MaritalStatus maritalStatus,
        @Nullable String genderIdentity,
        @Nullable String pronouns,
        @Nullable LocalDate deceasedOn) {

    public Demographics {
        formerNames = copy(formerNames);
        addresses = copy(addresses);
        telecoms = copy(telecoms);
        languages = copy(languages);
        contacts = copy(contacts);
        identifiers = copy(identifiers);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The first way of this kind to reach them. */
    public Optional<String> first(ContactPoint.Kind kind) {
        return telecoms.stream()
                .filter(way -> way.kind() == kind)
                .map(ContactPoint::value)
                .findFirst();
    }

    /** Starts from nothing but a name. */
    public static Draft named(@Nullable String family, @Nullable String givenNames) {
        return new Draft(HumanName.of(family, givenNames));
    }

    /** Starts from these, to change some of them. */
    public Draft draft() {
        var draft = new Draft(name);
        draft.formerNames.addAll(formerNames);
        draft.preferredName = preferredName;
        draft.birthDate = birthDate;
        draft.addresses.addAll(addresses);
        draft.telecoms.addAll(telecoms);
        draft.languages.addAll(languages);
        draft.interpreterNeeded = interpreterNeeded;
        draft.contacts.addAll(contacts);
        draft.identifiers.addAll(identifiers);
        draft.maritalStatus = maritalStatus;
        draft.genderIdentity = genderIdentity;
        draft.pronouns = pronouns;
        draft.deceasedOn = deceasedOn;
        return draft;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Demographics[...]";
    }

    /** Demographics in the making; {@link #done()} gives the finished ones. */
    public static final class Draft {
        private HumanName name;
        private final List<String> formerNames = new ArrayList<>();
        private @Nullable String preferredName;
        private @Nullable BirthDate birthDate;
        private final List<Address> addresses = new ArrayList<>();
        private final List<ContactPoint> telecoms = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private boolean interpreterNeeded;
        private final List<ContactPerson> contacts = new ArrayList<>();
        private final List<Identifier> identifiers = new ArrayList<>();
        private @Nullable MaritalStatus maritalStatus;
        private @Nullable String genderIdentity;
        private @Nullable String pronouns;
        private @Nullable LocalDate deceasedOn;

        private Draft(HumanName name) {
            this.name = name;
        }

        public Draft name(HumanName value) {
            name = value;
            return this;
        }

        public Draft prefix(@Nullable String value) {
            name = new HumanName(name.family(), name.given(), value, name.suffix());
            return this;
        }

        public Draft suffix(@Nullable String value) {
            name = new HumanName(name.family(), name.given(), name.prefix(), value);
            return this;
        }

        public Draft former(String... names) {
            return formerNames(List.of(names));
        }

        public Draft formerNames(List<String> names) {
            formerNames.clear();
            formerNames.addAll(names);
            return this;
        }

        public Draft preferredName(@Nullable String value) {
            preferredName = value;
            return this;
        }

        public Draft born(@Nullable BirthDate value) {
            birthDate = value;
            return this;
        }

        public Draft born(int year, int month, int day) {
            return born(new BirthDate(year, month, day));
        }

        public Draft addresses(List<Address> values) {
            addresses.clear();
            addresses.addAll(values);
            return this;
        }

        public Draft address(Address value) {
            addresses.add(value);
            return this;
        }

        public Draft telecoms(List<ContactPoint> values) {
            telecoms.clear();
            telecoms.addAll(values);
            return this;
        }

        public Draft telecom(ContactPoint value) {
            telecoms.add(value);
            return this;
        }

        public Draft languages(List<String> codes) {
            languages.clear();
            languages.addAll(codes);
            return this;
        }

        public Draft interpreterNeeded(boolean value) {
            interpreterNeeded = value;
            return this;
        }

        public Draft contacts(List<ContactPerson> values) {
            contacts.clear();
            contacts.addAll(values);
            return this;
        }

        public Draft contact(ContactPerson value) {
            contacts.add(value);
            return this;
        }

        public Draft identifiers(List<Identifier> values) {
            identifiers.clear();
            identifiers.addAll(values);
            return this;
        }

        public Draft identifier(Identifier value) {
            identifiers.add(value);
            return this;
        }

        public Draft maritalStatus(@Nullable MaritalStatus value) {
            maritalStatus = value;
            return this;
        }

        public Draft genderIdentity(@Nullable String value) {
            genderIdentity = value;
            return this;
        }

        public Draft pronouns(@Nullable String value) {
            pronouns = value;
            return this;
        }

        public Draft deceasedOn(@Nullable LocalDate value) {
            deceasedOn = value;
            return this;
        }

        public Demographics done() {
            return new Demographics(
                    name,
                    formerNames,
                    preferredName,
                    birthDate,
                    addresses,
                    telecoms,
                    languages,
                    interpreterNeeded,
                    contacts,
                    identifiers,
                    maritalStatus,
                    genderIdentity,
                    pronouns,
                    deceasedOn);
        }
    }
}
