package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows a link to whoever sits at the terminal the server was started from. It writes to the process's own standard
 * output: the server takes {@code System.out} into its log files, which are shipped and kept, and a link that opens an
 * administrator's account must not be among them. Where standard output is collected too (a container), the link dies
 * with its first use or after 72 hours, and {@code ohms admin-recover} makes another one by hand.
 */
@ApplicationScoped
class OperatorConsole {
    @Inject
    @ConfigProperty(name = "ohms.staff.port", defaultValue = "9443")
    int port;

    void show(FirstLoginLink link) {
        var terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        terminal.printf("""

                ------------------------------------------------------------------------
                 The first administrator sets a password here, once, until %s:

                   https://localhost:%d%s

                 (at the staff door's own address, if it has another name)
                ------------------------------------------------------------------------
                %n""", link.expiresAt().truncatedTo(ChronoUnit.MINUTES), port, link.pathWithToken());
        terminal.flush();
    }
}
