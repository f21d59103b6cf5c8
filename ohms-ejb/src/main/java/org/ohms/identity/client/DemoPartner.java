package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.work.Background;

/** The partner of the demonstration hospital: it may do everything, with the secret from the demo accounts' file. */
@ApplicationScoped
class DemoPartner {
    static final String CODE = "demo-partner";
    /** The demonstration is also what the load tests use. */
    private static final int RATE = 1000;

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.demo.accounts-file")
    Optional<String> file;

    @Inject
    ApiClients clients;

    @Inject
    PasswordHashing hashing;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @SuppressWarnings("NullAway")
    protected DemoPartner() {}

    void on(@Observes HospitalOpened opened) {
        if (demo) {
            file.map(Path::of).ifPresent(accounts -> background.run("demo.partner", () -> follow(accounts)));
        }
    }

    /** The file changes seldom, and to hash takes a while: an older file is not read. */
    private void follow(Path accounts) {
        var known = clients.named(CODE);
        if (known.filter(client -> client.hasSecretSince(changed(accounts))).isPresent()) {
            return;
        }
        secret(accounts).ifPresent(secret -> {
            if (known.isEmpty()) {
                register(secret);
            } else if (!known.get()
                    .secret()
                    .map(hash -> hashing.matches(secret, hash))
                    .orElse(false)) {
                known.get().replaceSecret(hashing.hash(secret), clock.instant());
            }
        });
    }

    private void register(String secret) {
        var terms = new ClientTerms("Demo partner", clients.scopes(), true, RATE, "");
        var now = clock.instant();
        var client = ApiClient.register(Uuids.v7(now), new RegisterClient(CODE, terms), now, null);
        client.replaceSecret(hashing.hash(secret), now);
        clients.add(client);
    }

    private static Instant changed(Path accounts) {
        try {
            return Files.getLastModifiedTime(accounts).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> secret(Path accounts) {
        try (var lines = Files.lines(accounts)) {
            return lines.map(line -> line.strip().split(" ", 2))
                    .filter(parts -> parts.length == 2 && CODE.equals(parts[0]))
                    .map(parts -> parts[1])
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
