package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Documents for the other parts of the chart; whoever calls has opened it. */
@ApplicationScoped
public class DocumentLookup {
    @Inject
    Documents documents;

    /** A document by its title, and when it was filed. */
    public record Filed(DocumentId id, String title, Instant at) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Filed[" + id + "]";
        }
    }

    /** Some of what others filed since a moment, the newest first. */
    public List<Filed> since(PatientId patient, Instant moment, AccountId me, int most) {
        return documents.filedSince(patient, moment, me, most).stream()
                .map(one -> new Filed(one.documentId(), one.words().title(), one.completedAt()))
                .toList();
    }
}
