package org.ohms.records.document;

import org.ohms.compliance.access.Clearance;

/**
 * Whether patients see a document without somebody deciding it: what is normal they see as soon as it is scanned, because
 * it is theirs; what is sensitive waits for somebody who releases it, and so does what the sender holds back.
 */
final class ReleaseRule {
    private ReleaseRule() {}

    static Visibility initially(DocumentSource source, Clearance sensitivity, boolean hold) {
        if (source == DocumentSource.PATIENT) {
            return Visibility.RELEASED;
        }
        return hold || sensitivity != Clearance.N ? Visibility.HELD : Visibility.RELEASED;
    }
}
