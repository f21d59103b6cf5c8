package org.ohms.patients.portal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the mails around an account of the portal; what knows how to send lies above this feature and implements it. */
public interface PortalLetters {
    /** Leaves with the transaction it is called in; the same letter is sent once. */
    void send(Letter letter);

    /**
     * A mail about an account. It never says anything of a record.
     *
     * @param template name of its texts, such as {@code account.verify}
     * @param to the e-mail address
     * @param language code of the language it is written in
     * @param path where its link leads, behind the address of the portal; null for the portal itself
     * @param facts moments the texts need by name
     * @param subject what it tells of
     */
    record Letter(
            String template,
            String to,
            String language,
            @Nullable String path,
            Map<String, Instant> facts,
            UUID subject) {
        public Letter {
            facts = Map.copyOf(facts);
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Letter[" + template + "]";
        }
    }
}
