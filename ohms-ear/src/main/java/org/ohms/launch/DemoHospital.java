package org.ohms.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * Everything below the server of a demo or a test: secrets, certificate, accounts and the running database, kept in one data
 * directory. What the server needs to know lies there as files in {@link DataDirectory#variables()}.
 */
public final class DemoHospital {
    private final DataDirectory directory;
    private final Ports ports;
    private final PostgresServer postgres;

    /** False while somebody else may be running on the same data: theirs is not ours to stop. */
    private volatile boolean entered;

    /**
     * @param binaries where the programs of PostgreSQL are unpacked; several hospitals may share it
     */
    public DemoHospital(DataDirectory directory, Path binaries, Ports ports) {
        this.directory = directory;
        this.ports = ports;
        // the superuser's password is the launcher's alone, so it does not lie among the server's variables
        var superuserPassword = PrivateFiles.keep(directory.root().resolve("database-superuser"), RandomSecrets::token);
        this.postgres = new PostgresServer(binaries, directory.cluster(), ports.database(), superuserPassword);
    }

    public DataDirectory directory() {
        return directory;
    }

    public Ports ports() {
        return ports;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /**
     * Starts the database and leaves all settings for the server.
     *
     * @param chosen passwords and secrets to use instead of generated ones
     * @return the demo accounts: e-mail and password, and the secrets of {@link DemoAccounts#totpSecretOf}
     */
    public Map<String, String> start(DemoSecrets chosen) {
        directory.lock();
        entered = true;
        postgres.stopLeftOver();
        ports.insistOnFree();

        var owner = PrivateFiles.keep(directory.variable("ohms.db.owner.password"), RandomSecrets::token);
        var app = PrivateFiles.keep(directory.variable("ohms.db.app.password"), RandomSecrets::token);
        var backup = PrivateFiles.keep(directory.root().resolve("database-backup"), RandomSecrets::token);
        PrivateFiles.keep(directory.variable("OHMS_MASTER_KEY"), () -> RandomSecrets.base64OfBytes(32));
        PrivateFiles.keep(directory.variable("ohms.tls.keystore.password"), RandomSecrets::token);
        DemoCertificate.keep(directory.certificate(), directory.variable("ohms.tls.keystore.password"));
        DemoCertificate.publish(
                directory.certificate(),
                directory.variable("ohms.tls.keystore.password"),
                directory.publicCertificate());
        var accounts = directory.demoAccounts().keep(chosen);

        directory.set("ohms.tls.keystore", directory.certificate().toString());
        directory.set("ohms.host", "localhost");
        directory.set("ohms.staff.port", String.valueOf(ports.staff()));
        directory.set("ohms.portal.port", String.valueOf(ports.portal()));
        directory.set("ohms.http.port", String.valueOf(ports.http()));
        directory.set("ohms.db.host", "127.0.0.1");
        directory.set("ohms.db.port", String.valueOf(ports.database()));
        // loopback, and PostgreSQL brings no certificate in this mode
        directory.set("ohms.db.sslmode", "disable");
        directory.set("ohms.demo", "true");
        // the demonstration is there as a whole or not at all, and a busy machine takes its time over it
        directory.set("ohms.transaction.lifetime", "10m");
        directory.set("ohms.demo.accounts-file", directory.demoAccounts().file().toString());
        directory.set("ohms.demo.certificate", directory.publicCertificate().toString());
        directory.set("ohms.log.console.format", "simple");
        directory.set("ohms.log.console.level", "WARNING");

        postgres.start();
        new HospitalDatabase(postgres).prepare(owner, app, backup);
        return accounts;
    }

    public void stop() {
        if (entered) {
            postgres.stop();
        }
    }
}
