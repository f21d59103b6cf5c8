package org.ohms.identity.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.identity.factor.TotpSecret;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.start.DemoDataWanted;
import org.ohms.shared.start.HospitalOpened;
import org.ohms.shared.work.Background;

/**
 * The people of the demonstration hospital. Their passwords, and for staff the secrets of their authenticators, are made
 * by the launcher, lie in a file that only its owner reads, and are never printed here. When the file changes later, both
 * follow it at the next start.
 */
@ApplicationScoped
class DemoAccounts {
    /** Behind the e-mail, in the file: the secret of the authenticator. */
    private static final String AUTHENTICATOR = "/totp";

    /** Somebody of the cast: the part of the e-mail before the at sign, the name, and the role. */
    private record Member(String login, String name, AccountKind kind, Clearance clearance, String role) {}

    private static final Member[] CAST = {
        new Member("admin", "Ines Duarte", AccountKind.STAFF, Clearance.N, "admin"),
        new Member("admin2", "Tomasz Lewandowski", AccountKind.STAFF, Clearance.N, "admin"),
        new Member("cmo", "Dr Hana Osei", AccountKind.STAFF, Clearance.R, "cmo"),
        new Member("registrar", "Rosa Alvarez", AccountKind.STAFF, Clearance.N, "registrar"),
        new Member("nurse", "Ruth Boateng", AccountKind.STAFF, Clearance.R, "nurse"),
        new Member("doctor", "Dr Lena Haddad", AccountKind.STAFF, Clearance.R, "doctor"),
        new Member("pharmacist", "Tunde Oyelaran", AccountKind.STAFF, Clearance.N, "pharmacist"),
        new Member("billing", "Ji-ho Park", AccountKind.STAFF, Clearance.N, "billing"),
        new Member("auditor", "Marguerite Roy", AccountKind.STAFF, Clearance.N, "auditor"),
        new Member("patient", "Amara Okafor", AccountKind.PATIENT, Clearance.N, "patient")
    };

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.demo.accounts-file")
    Optional<String> file;

    @Inject
    Accounts accounts;

    @Inject
    AccountOpening opening;

    @Inject
    LoginAccounts logins;

    @Inject
    SecondFactors factors;

    @Inject
    PasswordHashing hashing;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @SuppressWarnings("NullAway")
    protected DemoAccounts() {}

    void open(@Observes @Priority(100) DemoDataWanted wanted) {
        if (!accounts.isEmpty()) {
            return;
        }
        var passwords = passwords();
        for (var member : CAST) {
            var email = member.login() + "@demo.ohms";
            var password = passwords.get(email);
            if (password != null) {
                var account = open(member, email, password);
                secret(passwords, email).ifPresent(secret -> factors.setSecret(account, secret));
            }
        }
    }

    void followFile(@Observes HospitalOpened opened) {
        if (demo && file.isPresent()) {
            background.run("demo.passwords", this::follow);
        }
    }

    private AccountId open(Member member, String email, String password) {
        var account = opening.open(
                new CreateAccount(member.name(), email, member.clearance(), Set.of(member.role())),
                member.kind(),
                Optional.empty());
        logins.setPassword(account, hashing.hash(password));
        accounts.with(account).activate(clock.instant());
        return account;
    }

    private static Optional<TotpSecret> secret(Map<String, String> passwords, String email) {
        return Optional.ofNullable(passwords.get(email + AUTHENTICATOR)).map(TotpSecret::of);
    }

    /** Secrets of a later start reach accounts that have none yet, or another one of the file's. */
    private void followSecrets(Map<String, String> passwords, Instant changed) {
        for (var email : passwords.keySet()) {
            secret(passwords, email)
                    .ifPresent(secret -> accounts.named(LoginName.typed(email))
                            .map(Account::id)
                            .filter(account -> isOlder(account, changed))
                            .ifPresent(account -> factors.setSecret(account, secret)));
        }
    }

    private boolean isOlder(AccountId account, Instant changed) {
        var since = factors.stateOf(account).authenticatorSince();
        return since == null || since.isBefore(changed);
    }

    private void follow() {
        var changed = changed();
        var kept = passwords();
        followSecrets(kept, changed);
        kept.forEach((email, password) -> accounts.named(LoginName.typed(email))
                .flatMap(account -> accounts.credential(account.id()))
                .filter(credential -> credential.setAt().isBefore(changed))
                .filter(credential -> !hashing.matches(password, credential.hash()))
                .ifPresent(credential -> credential.replace(hashing.hash(password), clock.instant())));
    }

    private Instant changed() {
        try {
            return Files.getLastModifiedTime(path()).toInstant();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** E-mail to password: one pair a line, parted by a blank. */
    private Map<String, String> passwords() {
        var passwords = new LinkedHashMap<String, String>();
        try {
            for (var line : Files.readAllLines(path(), StandardCharsets.UTF_8)) {
                var parts = line.strip().split(" ", 2);
                if (parts.length == 2) {
                    passwords.put(parts[0], parts[1]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return passwords;
    }

    private Path path() {
        return Path.of(file.orElseThrow(() -> new IllegalArgumentException(
                "ohms.demo needs ohms.demo.accounts-file, the accounts and their passwords.")));
    }
}
