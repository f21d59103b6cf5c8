package org.ohms.identity.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ohms.shared.crypto.Vault;
import org.ohms.testing.Hospital;

/** The mails that stand in the outbox, or left it: as their readers see them. */
final class Mails {
    private Mails() {}

    /** The oldest first. */
    static List<String> to(String email) {
        return Hospital.asSystem(() -> {
            List<?> bodies = Hospital.use(jakarta.persistence.EntityManager.class)
                    .createNativeQuery("select body from outbox where channel = 'mail' order by id")
                    .getResultList();
            return bodies.stream()
                    .map(body -> new String(
                            Hospital.use(Vault.class).open((byte[]) body, "outbox.body"), StandardCharsets.UTF_8))
                    .filter(mail -> mail.contains(email))
                    .toList();
        });
    }
}
