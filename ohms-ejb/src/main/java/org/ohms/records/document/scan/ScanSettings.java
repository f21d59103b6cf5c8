package org.ohms.records.document.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Whether and where documents are scanned: keys {@code ohms.documents.*}. Only a demonstration goes without a scanner. */
@ApplicationScoped
class ScanSettings implements SettingsCheck {
    private static final String CLAMD = "clamd";
    private static final String OFF = "off";
    private static final int LAST_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "ohms.documents.scan")
    Optional<String> scan;

    @Inject
    @ConfigProperty(name = "ohms.documents.clamd.host", defaultValue = "localhost")
    String host;

    @Inject
    @ConfigProperty(name = "ohms.documents.clamd.port", defaultValue = "3310")
    int port;

    @Inject
    @ConfigProperty(name = "ohms.documents.clamd.patience", defaultValue = "PT2M")
    Duration patience;

    @SuppressWarnings("NullAway")
    protected ScanSettings() {}

    /** Without a word a demonstration goes without, everybody else with a scanner. */
    boolean isOn() {
        return way().equals(CLAMD);
    }

    private String way() {
        return scan.map(String::strip).filter(said -> !said.isEmpty()).orElse(demo ? OFF : CLAMD);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** How long the scanner may take for one document. */
    Duration patience() {
        return patience;
    }

    @Override
    public void insistOnSense() {
        if (!way().equals(CLAMD) && !way().equals(OFF)) {
            throw new IllegalArgumentException("ohms.documents.scan must be clamd or off.");
        }
        if (!isOn() && !demo) {
            throw new IllegalArgumentException(
                    "ohms.documents.scan must be clamd: only a demonstration takes documents that nobody scans.");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("ohms.documents.clamd.port must be a port, 1 to 65535.");
        }
        if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "ohms.documents.clamd.patience must be longer than nothing, PT10M at most.");
        }
    }
}
