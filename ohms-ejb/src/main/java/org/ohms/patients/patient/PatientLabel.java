package org.ohms.patients.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.HumanName;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.id.PatientId;

/**
 * What tells one patient from another in a list.
 *
 * @param family empty for people with one name
 * @param given all given names in one text
 * @param preferred what the person wants to be called; null when nothing else than the first given name
 * @param birthDate null when not known
 * @param mrn nine digits
 * @param alerts codes of what everybody has to know; none yet
 */
public record PatientLabel(
        PatientId id,
        String family,
        String given,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String preferred,
        @Nullable BirthDate birthDate,
        Sex sex,
        String mrn,
        PatientStatus status,
        boolean deceased,
        boolean interpreterNeeded,
        List<String> languages,
        List<String> alerts) {
    public PatientLabel {
        languages = List.copyOf(languages);
        alerts = List.copyOf(alerts);
    }

    static PatientLabel of(
            PatientId id, String mrn, Demographics person, Sex sex, PatientStatus status, boolean deceased) {
        var name = person.name();
        return new PatientLabel(
                id,
                name.family() == null ? "" : name.family(),
                HumanName.givenText(name),
                name.prefix(),
                name.suffix(),
                person.preferredName(),
                person.birthDate(),
                sex,
                mrn,
                status,
                deceased,
                person.interpreterNeeded(),
                person.languages(),
                List.of());
    }

    /** Family name, comma, given names; or the one name there is. */
    public String listName() {
        if (family.isEmpty() || given.isEmpty()) {
            return family + given;
        }
        return family + ", " + given;
    }

    /** The record number as people read it: {@code 100 388 041}. */
    public String mrnText() {
        return Mrn.text(mrn);
    }

    /** Full years on that day, or -1 when the birth date is not known. */
    public int ageOn(LocalDate today) {
        return birthDate == null ? -1 : birthDate.ageOn(today);
    }
}
