package org.ohms.patients.proxy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * The desk lets somebody act for a patient.
 *
 * @param name who it is, as the document says
 * @param email where the offer goes; the proxy signs in with any account
 * @param from first day; null for at once
 * @param until last day; null for open end. A minor's coming of age ends it in any case
 * @param document which document was checked
 */
public record GiveProxy(
        PatientId patient,
        ProxyRelationship relationship,
        String name,
        String email,
        Set<ProxyScope> scopes,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String document) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "GiveProxy[" + patient + "]";
    }
}
