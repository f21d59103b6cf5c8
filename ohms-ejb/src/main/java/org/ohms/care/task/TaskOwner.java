package org.ohms.care.task;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** Who is to do a task: one person, or whoever of a role takes it. Exactly one of the two is there. */
public record TaskOwner(
        @Nullable AccountId person, @Nullable String role) {
    private static final String PERSON = "person:";
    private static final String ROLE = "role:";

    public TaskOwner {
        if ((person == null) == (role == null)) {
            throw new IllegalArgumentException("a person or a role");
        }
    }

    public static TaskOwner of(AccountId person) {
        return new TaskOwner(person, null);
    }

    public static TaskOwner ofRole(String role) {
        return new TaskOwner(null, role);
    }

    /** What a form sends. */
    public String key() {
        return person == null ? ROLE + role : PERSON + person;
    }

    /** What a form sent; empty when it is neither a person nor a role. */
    public static Optional<TaskOwner> read(@Nullable String key) {
        if (key != null && key.startsWith(ROLE) && key.length() > ROLE.length()) {
            return Optional.of(ofRole(key.substring(ROLE.length())));
        }
        if (key == null || !key.startsWith(PERSON)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(new AccountId(UUID.fromString(key.substring(PERSON.length())))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
