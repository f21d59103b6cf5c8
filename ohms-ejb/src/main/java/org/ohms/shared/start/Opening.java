package org.ohms.shared.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.log.WithoutWords;
import org.ohms.shared.persistence.Migrations;
import org.ohms.shared.work.Background;

/**
 * Opens the hospital on this node: the database answers, the schema is at this version, the keys unlock, the settings
 * make sense. What is wrong is said in one sentence, and the server stops: half a hospital is worse than none.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ExcludeDefaultInterceptors
public class Opening {
    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    @Resource(lookup = "jdbc/ohms")
    DataSource database;

    @Resource(lookup = "jdbc/ohmsOwner")
    DataSource owner;

    @Inject
    @ConfigProperty(name = "OHMS_MASTER_KEY")
    Optional<String> masterKey;

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    KeyOpening keys;

    @Inject
    @Any
    Instance<SettingsCheck> settings;

    @Inject
    Background background;

    @Inject
    EntityManager entities;

    @Inject
    Event<Object> events;

    @Inject
    RequestContextController request;

    @SuppressWarnings("NullAway")
    public Opening() {}

    @PostConstruct
    void open() {
        var activated = request.activate();
        try {
            reach(database, "OHMS_DB_HOST, OHMS_DB_PORT and OHMS_DB_APP_PASSWORD");
            reach(owner, "OHMS_DB_HOST, OHMS_DB_PORT and OHMS_DB_OWNER_PASSWORD");
            var applied = Migrations.run(owner);
            LOG.log(Level.INFO, "schema is at this version, {0} migrations applied", applied);
            keys.open(owner, masterKey);
            settings.forEach(SettingsCheck::insistOnSense);
            if (demo) {
                background.run("demo.load", this::loadDemoOnce);
            }
            events.fire(new HospitalOpened());
        } catch (IllegalArgumentException wrong) {
            ServerStop.because(String.valueOf(wrong.getMessage()));
        } catch (RuntimeException broken) {
            LOG.log(Level.SEVERE, "opening failed", WithoutWords.of(broken));
            ServerStop.because("it could not open; the cause stands in the log above this line.");
        } finally {
            if (activated) {
                request.deactivate();
            }
        }
    }

    private void loadDemoOnce() {
        var first = entities.createNativeQuery(
                        "insert into counter (series, value) values ('demo', 1) on conflict (series) do nothing")
                .executeUpdate();
        if (first == 1) {
            events.fire(new DemoDataWanted());
        }
    }

    private static void reach(DataSource source, String settings) {
        try (var connection = source.getConnection()) {
            if (!connection.isValid(3)) {
                throw new SQLException("not valid");
            }
        } catch (SQLException unreachable) {
            throw new IllegalArgumentException(
                    "The database cannot be reached (state " + unreachable.getSQLState() + "); check " + settings + ".",
                    unreachable);
        }
    }
}
