package org.ohms.patients.copy;

import java.time.Instant;
import java.util.List;
import org.ohms.shared.id.PatientId;

/** What all rooms gave. */
record WholeRecord(PatientId patient, String hospital, Instant madeAt, List<Part> parts, List<CopyFile> files) {
    /** What one room gave. */
    record Part(String code, List<CopyEntry> entries) {
        Part {
            entries = List.copyOf(entries);
        }
    }

    WholeRecord {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    int size() {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "WholeRecord[" + patient + "]";
    }
}
