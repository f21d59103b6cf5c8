package org.ohms.patients.patient;

import java.util.List;
import org.ohms.patients.demographics.Difference;

/**
 * Two records beside each other, before somebody decides whether they are one person.
 *
 * @param differences every single value they differ in; {@code before} is the left one's, {@code after} the right one's
 */
public record SideBySide(PatientDetails left, PatientDetails right, List<Difference> differences) {
    public SideBySide {
        differences = List.copyOf(differences);
    }
}
