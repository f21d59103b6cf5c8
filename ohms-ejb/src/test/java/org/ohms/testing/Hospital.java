package org.ohms.testing;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.weld.environment.se.Weld;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.SystemWork;
import org.ohms.compliance.access.UseCaseInterceptor;
import org.ohms.shared.crypto.KeyOpening;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * The hospital in plain Java, opened once for all tests of this module: every use case runs with its permission,
 * transaction, row-level security and audit line, on a real PostgreSQL. A test says who acts:
 *
 * <pre>{@code
 * var booked = Hospital.as(Hospital.staff("appointment.book"), () -> Hospital.use(AppointmentBooking.class).book(request));
 * }</pre>
 */
public final class Hospital {
    private static final byte[] MASTER_KEY = new SecureRandom().generateSeed(32);
    private static final ScannerStub SCANNER = ScannerStub.open();
    private static final SeContainer CONTAINER = open();

    private Hospital() {}

    private static SeContainer open() {
        System.setProperty("ohms.documents.clamd.port", String.valueOf(SCANNER.port()));
        System.setProperty("ohms.education.video-hosts", "player.example.org, watch.example.org");
        System.setProperty("ohms.billing.gateway", "demo");
        System.setProperty("ohms.billing.provider.npi", "1234567893");
        System.setProperty("ohms.billing.provider.tax-id", "000000000");
        System.setProperty("ohms.billing.provider.street", "1 Harbour Road");
        System.setProperty("ohms.billing.provider.city", "Boston");
        System.setProperty("ohms.billing.provider.state", "MA");
        System.setProperty("ohms.billing.provider.postal-code", "021100001");
        System.setProperty("ohms.billing.provider.phone", "6175550100");
        System.setProperty("ohms.billing.insurance.demo-payer", "true");
        System.setProperty("ohms.billing.x12.accept-tests", "true");
        System.setProperty("ohms.pharmacy.demo-pharmacy", "true");
        var container = SeContainerInitializer.newInstance()
                // a server knows what session beans are, and these tests have none
                .addProperty(
                        Weld.ADDITIONAL_BEAN_DEFINING_ANNOTATIONS_PROPERTY, Set.of(Stateless.class, Singleton.class))
                .addBeanClasses(
                        TestTransactions.class,
                        TestHashing.class,
                        TestClock.class,
                        TestMetrics.class,
                        TestAuditPool.class,
                        TestWorkers.class,
                        UseCaseInterceptor.class,
                        UseCaseRunner.class,
                        TestChannel.class,
                        TestTarget.class,
                        TestProvider.class,
                        TestPayer.class)
                .initialize();
        container
                .select(KeyOpening.class)
                .get()
                .open(
                        TestDatabase.get().owner(),
                        Optional.of(Base64.getEncoder().encodeToString(MASTER_KEY)));
        Runtime.getRuntime().addShutdownHook(new Thread(container::close));
        return container;
    }

    /** What opens its key sets, for a command that runs beside it. */
    public static byte[] masterKey() {
        return MASTER_KEY.clone();
    }

    /** A bean of the hospital: a use case, or anything else a test of the same package may name. */
    public static <T> T use(Class<T> type) {
        return CONTAINER.select(type).get();
    }

    /** Fires news for the observers. */
    public static void announce(Object news) {
        inRequest(Actor.system("test"), () -> {
            CONTAINER.getBeanManager().getEvent().fire(news);
            return null;
        });
    }

    /** The virus scanner of the house. */
    public static ScannerStub scanner() {
        return SCANNER;
    }

    public static TestClock clock() {
        return use(TestClock.class);
    }

    public static void clockAt(Instant moment) {
        clock().set(moment);
    }

    /** Somebody on staff with exactly these permissions and an account of no one in particular. */
    public static Actor staff(String... permissions) {
        return staff(new AccountId(UUID.randomUUID()), permissions);
    }

    public static Actor staff(AccountId account, String... permissions) {
        return actor(Actor.Kind.STAFF, account, "treatment", permissions);
    }

    /** Somebody at the patients' door. */
    public static Actor patient(AccountId account, String... permissions) {
        return actor(Actor.Kind.PATIENT, account, "own", permissions);
    }

    /** Somebody at the patients' door who acts for this patient, as the door says once it has let the scopes through. */
    public static Actor proxy(AccountId account, PatientId patient, String... permissions) {
        return patient(account).actingFor(patient, Set.of(permissions));
    }

    public static Actor guest() {
        return Actor.guest("192.0.2.1", "test");
    }

    private static Actor actor(Actor.Kind kind, @Nullable AccountId account, String purpose, String... permissions) {
        return new Actor(kind, account, Set.of(permissions), Clearance.N, purpose, null, "192.0.2.1", "test");
    }

    /** Runs the work in a request of this actor; checked exceptions come out as they are. */
    public static <T> T as(Actor actor, Callable<T> work) {
        return inRequest(actor, work);
    }

    public static void as(Actor actor, Runnable work) {
        inRequest(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Runs the work as the system in one transaction, seeing every row: for preparing and for looking. */
    public static <T> T asSystem(Callable<T> work) {
        return inRequest(
                Actor.system("test"),
                () -> use(SystemWork.class).call("test", () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException thrown) {
                        throw thrown;
                    } catch (Exception thrown) {
                        throw new IllegalStateException(thrown);
                    }
                }));
    }

    /** One value from the database, behind every wall. */
    public static long count(String sql) {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <T> T inRequest(Actor actor, Callable<T> work) {
        var request = CONTAINER.select(RequestContextController.class).get();
        var activated = request.activate();
        var current = use(CurrentActor.class);
        var before = current.get();
        current.become(actor);
        try {
            return work.call();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        } finally {
            current.become(before);
            if (activated) {
                request.deactivate();
            }
        }
    }
}
