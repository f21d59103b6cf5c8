package org.ohms.billing.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** The drop of files at a clearing house: keys {@code ohms.billing.insurance.sftp.*}. */
@ApplicationScoped
class SftpSettings implements SettingsCheck {
    private static final Pattern HOST_KEY = Pattern.compile("[a-z0-9@.-]+ ([A-Za-z0-9+/]+={0,2})");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int PORTS = 65_535;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.port", defaultValue = "22")
    int port;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.host-key")
    Optional<String> hostKey;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.key-file")
    Optional<String> keyFile;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.outbox", defaultValue = "outbox")
    String outbox;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.inbox", defaultValue = "inbox")
    String inbox;

    @Inject
    @ConfigProperty(name = "ohms.billing.insurance.sftp.patience", defaultValue = "PT20S")
    Duration patience;

    @SuppressWarnings("NullAway")
    protected SftpSettings() {}

    boolean isOn() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    Optional<String> host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    Optional<String> keyFile() {
        return keyFile;
    }

    String outbox() {
        return outbox;
    }

    String inbox() {
        return inbox;
    }

    int patience() {
        return Math.toIntExact(patience.toMillis());
    }

    /** The one key by which the other side is known. */
    byte[] hostKey() {
        var found = HOST_KEY.matcher(hostKey.orElse(""));
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.sftp.host-key must be a public key as known_hosts writes it, without the host: ssh-ed25519 AAAA…");
        }
        return Base64.getDecoder().decode(found.group(1));
    }

    @Override
    public void insistOnSense() {
        if (!isOn()) {
            return;
        }
        hostKey();
        if (user.filter(name -> !name.isBlank()).isEmpty() || password.isPresent() == keyFile.isPresent()) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.sftp.user is needed, and either .password or .key-file.");
        }
        if (!keyFile.map(name -> Files.isReadable(Path.of(name))).orElse(true)) {
            throw new IllegalArgumentException("ohms.billing.insurance.sftp.key-file must name a private key.");
        }
        if (port < 1 || port > PORTS) {
            throw new IllegalArgumentException("ohms.billing.insurance.sftp.port must be 1 to 65535.");
        }
        if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "ohms.billing.insurance.sftp.patience must be a duration of PT1S to PT60S.");
        }
    }
}
