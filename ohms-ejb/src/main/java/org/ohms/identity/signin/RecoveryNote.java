package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.account.AccountKind;
import org.ohms.identity.account.LoginName;
import org.ohms.identity.account.RecoveryLinks;
import org.ohms.identity.session.Door;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/**
 * A note that somebody asked for a link, and the courier who reads it: only then is the account looked for, so that nobody
 * outside can tell by the time of an answer whether there is one.
 */
@ApplicationScoped
public class RecoveryNote implements OutboxChannel {
    private static final String NAME = "recovery";
    private static final int LONGEST = 254;

    @Inject
    Outbox outbox;

    @Inject
    RecoveryLinks links;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void leave(String email, Door door) {
        var now = clock.instant();
        var id = Uuids.v7(now);
        var typed = email.length() > LONGEST ? email.substring(0, LONGEST) : email;
        var body = Json.createObjectBuilder()
                .add("email", typed)
                .add("door", door.name())
                .build()
                .toString();
        outbox.put(new OutboxMessage(NAME, NAME + ":" + id, body, null, id, now));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            var kind = Door.valueOf(note.getString("door")) == Door.STAFF ? AccountKind.STAFF : AccountKind.PATIENT;
            background.run(
                    "account.recovery",
                    () -> links.send(LoginName.typed(note.getString("email")), kind)
                            .ifPresent(account -> background.about("Account", account.value(), null)));
        }
        return Optional.empty();
    }
}
