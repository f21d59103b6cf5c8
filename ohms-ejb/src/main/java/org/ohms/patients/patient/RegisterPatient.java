package org.ohms.patients.patient;

import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;

/**
 * Somebody to register.
 *
 * @param birthDateNotKnown that nobody can say when the person was born; otherwise a birth date is required
 */
public record RegisterPatient(Demographics demographics, Sex sex, boolean birthDateNotKnown) {
    public RegisterPatient(Demographics demographics, Sex sex) {
        this(demographics, sex, false);
    }
}
