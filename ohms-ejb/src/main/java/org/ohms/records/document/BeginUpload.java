package org.ohms.records.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.id.PatientId;

/**
 * A file that is to come.
 *
 * @param patient whose record it belongs to
 * @param appointment the visit it belongs to; null when none
 * @param title how people call it; the name of the file when blank
 * @param fileName as the device calls it
 * @param size in bytes
 * @param digests SHA-256 of each piece of a megabyte, in small hexadecimal letters
 * @param sensitivity how sensitive it is; what patients send is normal until somebody says otherwise
 * @param hold whether the patient does not see it before somebody releases it
 * @param replaces the version in whose place it comes; null for a new document
 */
public record BeginUpload(
        PatientId patient,
        @Nullable AppointmentId appointment,
        DocumentKind kind,
        String title,
        String fileName,
        long size,
        List<String> digests,
        Clearance sensitivity,
        boolean hold,
        @Nullable DocumentId replaces) {
    public BeginUpload {
        digests = List.copyOf(digests);
    }

    /** A document of a patient with nothing special about it. */
    public static BeginUpload of(
            PatientId patient, DocumentKind kind, String fileName, long size, List<String> digests) {
        return new BeginUpload(patient, null, kind, "", fileName, size, digests, Clearance.N, false, null);
    }

    /** The same in the place of an older version. */
    public BeginUpload replacing(DocumentId older) {
        return new BeginUpload(patient, appointment, kind, title, fileName, size, digests, sensitivity, hold, older);
    }

    /** The same with a title, and how sensitive it is. */
    public BeginUpload titled(String words, Clearance label) {
        return new BeginUpload(patient, appointment, kind, words, fileName, size, digests, label, hold, replaces);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "BeginUpload[" + patient + "]";
    }
}
