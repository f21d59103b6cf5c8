package org.ohms.compliance.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What the running use case adds to its audit line. The line itself is begun and written around the use case; inside
 * it only says whom and what it is about.
 */
@RequestScoped
public class AuditTrail {
    private final Deque<AuditLine> open = new ArrayDeque<>();

    /** Notes that the use case is about this patient. */
    public void patient(PatientId patient) {
        if (!open.isEmpty()) {
            open.peek().patients.add(patient.value());
        }
    }

    /** Notes the thing that is read or changed, such as {@code Appointment} and its id. */
    public void object(String type, UUID id) {
        if (!open.isEmpty()) {
            open.peek().objectType = type;
            open.peek().objectId = id;
        }
    }

    /** Keeps a reason somebody typed; it is stored encrypted, apart from the line, which holds its digest. */
    public void reason(String text) {
        if (!open.isEmpty()) {
            open.peek().reason = text;
        }
    }

    /** Notes that nothing but an emergency access opened the record. */
    public void emergency() {
        if (!open.isEmpty()) {
            open.peek().emergency = true;
        }
    }

    /** Names what is done where the method's name does not say it. */
    public void action(String name) {
        if (!open.isEmpty()) {
            open.peek().action = name;
        }
    }

    /** The permission of the running use case; null when it needs none. */
    public @Nullable String permission() {
        return open.isEmpty() ? null : open.peek().permission;
    }

    /** Whether a use case is running. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /** Begins the line of a use case. Called by what runs use cases, never inside one. */
    public AuditLine begin(@Nullable String permission, String action) {
        var line = new AuditLine(permission, action);
        open.push(line);
        return line;
    }

    /** Ends the line begun last. */
    public void end() {
        open.pop();
    }
}
