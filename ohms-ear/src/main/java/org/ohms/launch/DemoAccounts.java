package org.ohms.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The people of the demo hospital and their passwords, one {@code email password} a line in a file that only its owner may
 * read; behind them the secrets of the staff's authenticators, {@code email/totp secret}, and the partner's
 * {@code client_id secret}. The server takes them from there; nobody's password is ever fixed.
 */
public final class DemoAccounts {
    static final List<String> NAMES = List.of(
            "admin", "admin2", "cmo", "registrar", "nurse", "doctor", "pharmacist", "billing", "auditor", "patient");

    /** Patients choose themselves whether they want a second step. */
    private static final String WITHOUT_CODE = "patient";

    /** The other system that may use the interfaces. */
    static final String PARTNER = "demo-partner";

    /** Behind the e-mail of who signs in with a code as well. */
    private static final String AUTHENTICATOR = "/totp";

    private static final Pattern BASE32 = Pattern.compile("[A-Z2-7]{26,128}");

    private final Path file;

    public DemoAccounts(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /**
     * Keeps the passwords there are and makes those that are missing.
     *
     * @param chosen replaces passwords and secrets
     */
    public Map<String, String> keep(DemoSecrets chosen) {
        chosen.totpSecret().ifPresent(DemoAccounts::insistOnBase32);
        var known = read();
        var accounts = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var email = name + "@demo.ohms";
            accounts.put(email, chosen.password().orElseGet(() -> known.getOrDefault(email, RandomSecrets.password())));
        }
        for (var name : NAMES) {
            if (!name.equals(WITHOUT_CODE)) {
                var key = name + "@demo.ohms" + AUTHENTICATOR;
                accounts.put(key, chosen.totpSecret().orElseGet(() -> known.getOrDefault(key, RandomSecrets.base32())));
            }
        }
        accounts.put(
                PARTNER, chosen.clientSecret().orElseGet(() -> known.getOrDefault(PARTNER, RandomSecrets.token())));
        if (!accounts.equals(known)) {
            PrivateFiles.write(
                    file,
                    accounts.entrySet().stream()
                            .map(account -> account.getKey() + " " + account.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return accounts;
    }

    /** The secret of somebody's authenticator among what {@link #keep} returned; empty for who signs in without a code. */
    public static Optional<String> totpSecretOf(String email, Map<String, String> accounts) {
        return Optional.ofNullable(accounts.get(email + AUTHENTICATOR));
    }

    /** Whether a line is about somebody who signs in, and not the secret of their authenticator. */
    static boolean isPerson(String key) {
        return !key.endsWith(AUTHENTICATOR);
    }

    private static void insistOnBase32(String secret) {
        if (!BASE32.matcher(secret).matches()) {
            throw new LaunchRefused(
                    "OHMS_DEMO_TOTP_SECRET must be a secret in Base32: 26 to 128 of the letters A to Z and the figures 2 to 7.");
        }
    }

    /** E-mail to password, in the order of the file; empty when there is no file. */
    public Map<String, String> read() {
        var accounts = new LinkedHashMap<String, String>();
        if (Files.exists(file)) {
            PrivateFiles.read(file).lines().map(line -> line.split(" ", 2)).forEach(parts -> {
                if (parts.length == 2) {
                    accounts.put(parts[0], parts[1]);
                }
            });
        }
        return accounts;
    }
}
