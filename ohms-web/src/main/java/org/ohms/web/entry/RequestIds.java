package org.ohms.web.entry;

import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** Ids as they stand in addresses; what is none names nothing. */
final class RequestIds {
    private RequestIds() {}

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    static PatientId patient(String text) {
        return new PatientId(uuid(text));
    }
}
