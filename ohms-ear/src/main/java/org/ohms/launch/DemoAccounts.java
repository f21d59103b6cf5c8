package org.ohms.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The people of the demo hospital and their passwords, one {@code email password} a line in a file that only its owner may
 * read; the last line is the partner's {@code client_id secret}. The server takes them from there; nobody's password is ever fixed.
 */
public final class DemoAccounts {
    static final List<String> NAMES = List.of(
            "admin", "admin2", "cmo", "registrar", "nurse", "doctor", "pharmacist", "billing", "auditor", "patient");

    /** The other system that may use the interfaces. */
    static final String PARTNER = "demo-partner";

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
     * @param onePassword from OHMS_DEMO_PASSWORD: replaces every password
     * @param partnerSecret from OHMS_DEMO_CLIENT_SECRET: replaces the secret of the partner
     */
    public Map<String, String> keep(Optional<String> onePassword, Optional<String> partnerSecret) {
        var known = read();
        var accounts = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var email = name + "@demo.ohms";
            accounts.put(email, onePassword.orElseGet(() -> known.getOrDefault(email, RandomSecrets.password())));
        }
        accounts.put(PARTNER, partnerSecret.orElseGet(() -> known.getOrDefault(PARTNER, RandomSecrets.token())));
        if (!accounts.equals(known)) {
            PrivateFiles.write(
                    file,
                    accounts.entrySet().stream()
                            .map(account -> account.getKey() + " " + account.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return accounts;
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
