package org.ohms.patients.invitation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation just made. This is the only copy of its code, and of a letter's link: they are shown to whoever made it
 * and kept nowhere.
 *
 * @param code to tell the patient, by another way than the mail
 * @param path where the link of a letter leads, behind the address of the portal; null when the link went by mail
 */
public record IssuedInvitation(String code, @Nullable String path, Instant expiresAt) implements Serializable {
    /** Never code or link: they must not reach a log. */
    @Override
    public String toString() {
        return "IssuedInvitation";
    }
}
