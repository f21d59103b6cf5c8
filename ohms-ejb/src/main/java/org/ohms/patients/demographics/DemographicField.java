package org.ohms.patients.demographics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The parts of {@link Demographics} that somebody chooses between when two records become one. */
public enum DemographicField {
    NAME,
    FORMER_NAMES,
    PREFERRED_NAME,
    BIRTH_DATE,
    ADDRESSES,
    TELECOMS,
    LANGUAGES,
    INTERPRETER_NEEDED,
    CONTACTS,
    IDENTIFIERS,
    MARITAL_STATUS,
    GENDER_IDENTITY,
    PRONOUNS,
    DECEASED_ON;

    /** Whether it is a list, so that both sides may be kept. */
    public boolean isList() {
        return switch (this) {
            case FORMER_NAMES, ADDRESSES, TELECOMS, LANGUAGES, CONTACTS, IDENTIFIERS -> true;
            case NAME,
                    PREFERRED_NAME,
                    BIRTH_DATE,
                    INTERPRETER_NEEDED,
                    MARITAL_STATUS,
                    GENDER_IDENTITY,
                    PRONOUNS,
                    DECEASED_ON -> false;
        };
    }

    /** Puts this part of the source into the target. */
    public void copy(Demographics source, Demographics.Draft target) {
        switch (this) {
            case NAME -> target.name(source.name());
            case FORMER_NAMES -> target.formerNames(source.formerNames());
            case PREFERRED_NAME -> target.preferredName(source.preferredName());
            case BIRTH_DATE -> target.born(source.birthDate());
            case ADDRESSES -> target.addresses(source.addresses());
            case TELECOMS -> target.telecoms(source.telecoms());
            case LANGUAGES -> target.languages(source.languages());
            case INTERPRETER_NEEDED -> target.interpreterNeeded(source.interpreterNeeded());
            case CONTACTS -> target.contacts(source.contacts());
            case IDENTIFIERS -> target.identifiers(source.identifiers());
            case MARITAL_STATUS -> target.maritalStatus(source.maritalStatus());
            case GENDER_IDENTITY -> target.genderIdentity(source.genderIdentity());
            case PRONOUNS -> target.pronouns(source.pronouns());
            case DECEASED_ON -> target.deceasedOn(source.deceasedOn());
        }
    }

    /** Puts this part of both into the target, the first one's entries first and each entry once. Lists only. */
    public void join(Demographics first, Demographics second, Demographics.Draft target) {
        switch (this) {
            case FORMER_NAMES -> target.formerNames(both(first.formerNames(), second.formerNames()));
            case ADDRESSES -> target.addresses(both(first.addresses(), second.addresses()));
            case TELECOMS -> target.telecoms(both(first.telecoms(), second.telecoms()));
            case LANGUAGES -> target.languages(both(first.languages(), second.languages()));
            case CONTACTS -> target.contacts(both(first.contacts(), second.contacts()));
            case IDENTIFIERS -> target.identifiers(both(first.identifiers(), second.identifiers()));
            case NAME,
                    PREFERRED_NAME,
                    BIRTH_DATE,
                    INTERPRETER_NEEDED,
                    MARITAL_STATUS,
                    GENDER_IDENTITY,
                    PRONOUNS,
                    DECEASED_ON -> throw new IllegalArgumentException("not a list: " + this);
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
