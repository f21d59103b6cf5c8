package org.ohms.patients.copy;

import java.util.List;
import org.ohms.shared.id.PatientId;

/**
 * A part of the hospital that keeps something about patients. Every feature that does has a bean of this kind; what it
 * gives stands in the copy that patients take of their record (45 CFR 164.524). It is asked as the system, about a patient
 * whose identity is made sure of.
 *
 * <p>Texts for what it gives stand in {@code org/ohms/patients/copy/texts.properties}: {@code room.<code>},
 * {@code <code>.<field>} for each field, and {@code <code>.<field>.<value>} for values that are codes.
 */
public interface RecordRoom {
    /** One word, such as {@code visits}; the name of the part in the file for programs. */
    String code();

    /** The smaller, the nearer to the beginning. */
    int order();

    /** Everything kept about this patient, in the order it is to be read. */
    List<CopyEntry> entries(PatientId patient);

    /** Pictures and documents that belong to it, as they are. */
    default List<CopyFile> files(PatientId patient) {
        return List.of();
    }
}
