package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the use cases of documents have in common. */
@ApplicationScoped
class DocumentWork {
    @Inject
    Documents documents;

    @Inject
    Arrivals arrivals;

    @Inject
    DocumentReading reading;

    Documents documents() {
        return documents;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    DocumentReading reading() {
        return reading;
    }

    /** Marks it, and lets the newest version count that was not filed in error itself. */
    void enterInError(Document document) {
        var versions = documents.versions(document.series());
        var counted = document.isCurrent();
        document.enterInError();
        documents.keep();
        if (counted) {
            versions.stream().filter(Document::isSuperseded).findFirst().ifPresent(Document::becomeCurrentAgain);
        }
        documents.tell(document.patient());
    }
}
