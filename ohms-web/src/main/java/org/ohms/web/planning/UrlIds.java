package org.ohms.web.planning;

import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Ids as they come in addresses: what is none belongs to nothing. */
final class UrlIds {
    private UrlIds() {}

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }
}
