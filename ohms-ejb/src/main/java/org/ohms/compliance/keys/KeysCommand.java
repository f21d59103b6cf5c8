package org.ohms.compliance.keys;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ohms.compliance.audit.OperatorTrail;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.crypto.KeyRefusal;
import org.ohms.shared.crypto.KeyRotation;
import org.ohms.shared.crypto.KeyRotations;
import org.ohms.shared.crypto.RotatingKeys;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.start.OperatorSettings;

/**
 * {@code ohms keys}: shows how far new keys have come, begins with a new one, removes old ones that are not used any more.
 * The moving is done by the nodes that run.
 */
public final class KeysCommand {
    static final String USAGE = "Usage: ohms keys [status | rotate data | rotate index | remove ID]";

    private final OperatorSettings settings;
    private final String operator;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    KeysCommand(Map<String, String> environment, String operator, Clock clock, PrintStream out, PrintStream err) {
        this.settings = new OperatorSettings(environment);
        this.operator = operator;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 when it is done, else with 1 and nothing has changed. */
    public static void main(String[] arguments) {
        var command = new KeysCommand(
                System.getenv(), System.getProperty("user.name", "unknown"), Clock.systemUTC(), System.out, System.err);
        System.exit(command.run(arguments));
    }

    int run(String... arguments) {
        try {
            var rotations = KeyRotations.outside(settings.asOwner(), settings.text("OHMS_MASTER_KEY"), clock);
            switch (String.join(" ", arguments)) {
                case "", "status" -> show(rotations);
                case "rotate data" -> begin(rotations, RotatingKeys.DATA);
                case "rotate index" -> begin(rotations, RotatingKeys.INDEX);
                default -> remove(rotations, arguments);
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
        } catch (DomainException refused) {
            err.println(sentence(refused));
        } catch (SQLException | IllegalStateException unreachable) {
            err.println("The database did not do it; check OHMS_DB_HOST, OHMS_DB_PORT, OHMS_DB_NAME,"
                    + " OHMS_DB_OWNER_PASSWORD and OHMS_DB_SSLMODE.");
        }
        return 1;
    }

    private void show(KeyRotations rotations) {
        var all = rotations.all();
        if (all.isEmpty()) {
            out.println("The keys are those the hospital began with.");
        }
        for (var rotation : all) {
            out.printf(
                    Locale.ROOT,
                    "%s  %-5s  %-8s since %s, %d%% done, %d values opened by no key%n",
                    rotation.id(),
                    rotation.keys().word(),
                    rotation.state().name().toLowerCase(Locale.ROOT),
                    rotation.enteredAt(),
                    rotation.percent(),
                    rotation.stuck());
            rotation.parts().stream()
                    .filter(part -> !part.finished())
                    .forEach(part ->
                            out.printf(Locale.ROOT, "    %-40s %,d of %,d%n", part.name(), part.done(), part.total()));
        }
    }

    private void begin(KeyRotations rotations, RotatingKeys keys) throws SQLException {
        var id = rotations.begin(keys, null);
        note("key.rotate", id, "ohms keys rotate " + keys.word());
        out.println("A new key is made (" + id + "). The nodes that run move everything to it; see: ohms keys status");
    }

    private void remove(KeyRotations rotations, String... arguments) throws SQLException {
        if (arguments.length != 2 || !arguments[0].equals("remove")) {
            throw new IllegalArgumentException(USAGE);
        }
        UUID id;
        try {
            id = UUID.fromString(arguments[1]);
        } catch (IllegalArgumentException noId) {
            throw new IllegalArgumentException(USAGE, noId);
        }
        rotations.remove(id, null);
        note("key.remove", id, "ohms keys remove");
        out.println("The keys before this one are gone.");
    }

    private void note(String action, UUID rotation, String command) throws SQLException {
        var owner = settings.asOwner();
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var wall = connection.createStatement()) {
                wall.execute("select set_config('ohms.kind', 'system', true)");
            }
            new OperatorTrail(connection, KeyOpening.vault(owner, settings.text("OHMS_MASTER_KEY")), clock)
                    .note(action, KeyRotation.class.getSimpleName(), rotation, command + ", run by " + operator);
            connection.commit();
        }
    }

    private static String sentence(DomainException refused) {
        var code = refused.refusals().get(0).code();
        if (code.equals(KeyRefusal.RUNNING.code())) {
            return "The nodes still move to the key before; see: ohms keys status";
        }
        if (code.equals(KeyRefusal.NOT_RETIRED.code())) {
            return "Only keys that are retired can be removed; see: ohms keys status";
        }
        if (code.equals(KeyRefusal.STILL_USED.code())) {
            return "Something turned up under the old keys; the nodes move it first.";
        }
        return "There is no such rotation; see: ohms keys status";
    }
}
