package org.ohms.identity.account;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** Sends mails around an account to its owner; what knows how to send lies above identity and implements it. */
public interface AccountMail {
    /** What an owner hears of. */
    enum Occasion {
        FIRST_LINK("identity.first-link"),
        RECOVERY("identity.recovery"),
        FACTORS_RESET("identity.factors-reset"),
        FACTORS_CHANGED("identity.factors-changed"),
        PASSWORD_CHANGED("identity.password-changed"),
        /** Goes to the address that is no longer good. */
        EMAIL_CHANGED("identity.email-changed");

        private final String template;

        Occasion(String template) {
            this.template = template;
        }

        /** The name its texts begin with. */
        public String template() {
            return template;
        }
    }

    /** Leaves with the transaction it is called in; the same letter is sent once. */
    void send(Letter letter);

    /**
     * One mail. It never says anything of a record.
     *
     * @param account whose it is
     * @param kind at which door its link leads in
     * @param path where the link leads, behind the address of that door; null for the door itself
     * @param facts moments the texts need by name
     * @param subject what it tells of
     */
    record Letter(
            Occasion occasion,
            AccountId account,
            String to,
            AccountKind kind,
            @Nullable String path,
            Map<String, Instant> facts,
            UUID subject) {
        public Letter {
            facts = Map.copyOf(facts);
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Letter[" + occasion + "]";
        }
    }
}
