package org.ohms.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Tells the person at the terminal, once the hospital is open, where the doors are and who may come in. */
final class Announcement {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Door door;
    private final String text;

    Announcement(DemoHospital hospital, Map<String, String> accounts) {
        this.door = Door.of(hospital);
        this.text = """

                ------------------------------------------------------------------------
                 OHMS is open.

                   Staff        https://localhost:%d
                   Patients     https://localhost:%d

                   Demo accounts (kept in %s):
                %s

                   The second step of staff: put the secret into an authenticator app, or run bin/demo-code E-MAIL.
                   The certificate is self-signed. Ctrl-C closes the hospital.
                ------------------------------------------------------------------------
                """.formatted(
                        hospital.ports().staff(),
                        hospital.ports().portal(),
                        hospital.directory().demoAccounts().file(),
                        accounts.entrySet().stream()
                                .filter(account -> DemoAccounts.isPerson(account.getKey()))
                                .map(account -> "     %-22s %s  %s"
                                        .formatted(
                                                account.getKey(),
                                                account.getValue(),
                                                DemoAccounts.totpSecretOf(account.getKey(), accounts)
                                                        .orElse(""))
                                        .stripTrailing())
                                .collect(Collectors.joining("\n")));
    }

    void whenOpen() {
        var waiting = new Thread(this::waitAndTell, "ohms-announcement");
        waiting.setDaemon(true);
        waiting.start();
    }

    /** As long as the launcher lives, and that is as long as the server does: the demonstration's data may take its time. */
    private void waitAndTell() {
        while (!isOpen()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        System.out.println(text);
    }

    private boolean isOpen() {
        try {
            return door.statusOf("/health/started") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
