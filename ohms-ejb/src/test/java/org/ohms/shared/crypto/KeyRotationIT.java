package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.keys.KeyKeeping;
import org.ohms.identity.People;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.account.LoginName;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.oversight.PatientsInTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.patient.RegisteredPatient;
import org.ohms.patients.search.PatientSearch;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;
import org.ohms.testing.TestDatabase;

@DisplayName("A new key, while the hospital works,")
class KeyRotationIT {
    private static final String OLD_VALUES = """
            select count(*) from ohms.patient where substring(demographics from 1 for 5) = decode('%s', 'hex')""";

    private final KeptOpen line = new KeptOpen(TestDatabase.get().owner());
    private final Node here = new Node(line.source(), line.source());
    private final String family = "Rotterdam" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private RegisteredPatient before;

    @BeforeEach
    void somebodyIsHere() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        before = register("Before");
    }

    @AfterEach
    void nobodyElseIsDisturbed() {
        finishAll();
        line.close();
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("reaches everything, whoever is killed in between, and leaves the old one to nothing")
    void ofTheData() {
        var old = HexFormat.of().formatHex(use(TinkVault.class).newestPrefix());

        var rotation = begin(RotatingKeys.DATA);
        assertThat(Hospital.count("select count(*) from ohms.audit_event where permission = 'key.rotate'"
                        + " and outcome = 'allowed' and object_id = '" + rotation + "'"))
                .isEqualTo(1);
        assertThat(as(staff("key.read"), () -> use(KeyKeeping.class).rotations()))
                .extracting(KeyRotation::id)
                .contains(rotation);
        settle();
        here.work();
        use(TinkVault.class).refresh();
        var during = register("During");
        settle();
        var killed = new Node(line.source(), thatDiesAtItsCommit(3));
        assertThatThrownBy(() -> {
                    while (killed.work()) {
                        assertThat(here.state(rotation)).isEqualTo(KeyRotation.State.MOVING);
                    }
                })
                .isInstanceOf(IllegalStateException.class);
        finishAll();

        assertThat(here.state(rotation)).isEqualTo(KeyRotation.State.RETIRED);
        assertThat(Hospital.count(OLD_VALUES.formatted(old))).isZero();
        assertThat(everySealedColumnUnder(old)).isEmpty();
        assertThat(family(before)).isEqualTo(family);
        assertThat(family(during)).isEqualTo(family);
        keeping(() -> use(KeyKeeping.class).remove(rotation));
        assertThat(here.state(rotation)).isEqualTo(KeyRotation.State.REMOVED);
        assertThat(family(before)).isEqualTo(family);
    }

    @Test
    @DisplayName("is begun once at a time, and reached by two nodes at once without doing anything twice")
    void byTwoNodes() throws Exception {
        for (var i = 0; i < 30; i++) {
            register("Many" + (char) ('a' + i % 26));
        }
        var rotation = begin(RotatingKeys.DATA);
        assertThatThrownBy(() -> begin(RotatingKeys.DATA))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("key.running");
        assertThatThrownBy(() -> keeping(() -> use(KeyKeeping.class).remove(rotation)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("key.not-retired");
        settle();
        here.work();
        settle();

        var pool = Executors.newFixedThreadPool(2);
        try (var one = new KeptOpen(TestDatabase.get().owner());
                var other = new KeptOpen(TestDatabase.get().owner())) {
            var ends = Stream.of(one, other)
                    .map(line -> new Node(line.source(), line.source()))
                    .map(node -> pool.submit(() -> {
                        for (var i = 0; i < 400 && node.work(); i++) {
                            assertThat(i).isLessThan(399);
                        }
                    }))
                    .toList();
            for (var end : ends) {
                end.get();
            }
        } finally {
            pool.shutdownNow();
        }
        finishAll();

        assertThat(here.state(rotation)).isEqualTo(KeyRotation.State.RETIRED);
        assertThat(here.find(rotation).parts())
                .allSatisfy(part -> assertThat(part.done()).as(part.name()).isEqualTo(part.total()));
        assertThat(family(before)).isEqualTo(family);
    }

    @Test
    @DisplayName("of the index finds everybody before, during and after")
    void ofTheIndex() {
        var email = People.someEmail();
        var account = People.active(email, "nurse");
        var oldMrn = token(before);

        var rotation = begin(RotatingKeys.INDEX);
        settle();
        var during = register("During");
        assertThat(found()).contains(before.id(), during.id());
        while (here.state(rotation) == KeyRotation.State.COMING) {
            here.work();
            assertThat(found()).contains(before.id(), during.id());
        }
        var moving = register("Moving");
        settle();
        while (here.state(rotation) == KeyRotation.State.MOVING) {
            assertThat(found()).contains(before.id(), during.id(), moving.id());
            assertThat(byNumber(before)).contains(before.id());
            assertThat(signIn(email)).isTrue();
            here.work();
        }

        assertThat(here.state(rotation)).isEqualTo(KeyRotation.State.RETIRED);
        assertThat(token(before)).isNotEqualTo(oldMrn);
        keeping(() -> use(KeyKeeping.class).remove(rotation));
        assertThat(found()).contains(before.id(), during.id(), moving.id());
        assertThat(byNumber(before)).contains(before.id());
        assertThat(signIn(email)).isTrue();
        assertThat(use(TinkVault.class).tokens("anything")).hasSize(1);
        assertThat(Hospital.count("select count(*) from ohms.patient_search_token where patient_id = '" + before.id()
                        + "' and token = decode('" + oldMrn + "', 'hex')"))
                .isZero();
        assertThat(account).isNotNull();
    }

    @Test
    @DisplayName("is begun by people who may, and nothing is removed that is none")
    void byThoseWhoMay() {
        assertThatThrownBy(
                        () -> as(staff("key.read"), () -> use(KeyKeeping.class).begin(RotatingKeys.DATA)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> keeping(() -> use(KeyKeeping.class).remove(UUID.randomUUID())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("common.not-found");
    }

    private UUID begin(RotatingKeys keys) {
        return as(staff("key.rotate"), () -> use(KeyKeeping.class).begin(keys));
    }

    private static void keeping(Runnable work) {
        as(staff("key.rotate"), work);
    }

    /** Three minutes go by, in which every node looks after its keys. */
    private static void settle() {
        Hospital.clock().pass(KeyRotations.SETTLE);
        use(TinkVault.class).refresh();
    }

    private void finishAll() {
        for (var i = 0; i < 2_000 && !running().isEmpty(); i++) {
            if (!here.work()) {
                assertThat(i).as("rounds; still running: %s", running()).isLessThan(1_000);
                settle();
            }
        }
        assertThat(running()).isEmpty();
        use(TinkVault.class).refresh();
    }

    private List<KeyRotation> running() {
        return here.rotations.all().stream().filter(KeyRotation::isRunning).toList();
    }

    private RegisteredPatient register(String given) {
        return as(
                staff("patient.register"),
                () -> use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named(family, given)
                                        .born(1980, 5, 6)
                                        .done(),
                                Sex.FEMALE)));
    }

    private static String family(RegisteredPatient patient) {
        return Hospital.asSystem(() -> use(PatientLabels.class)
                .of(patient.id())
                .orElseThrow()
                .listName()
                .replaceAll(",.*", ""));
    }

    private List<org.ohms.shared.id.PatientId> found() {
        return as(staff("patient.search"), () -> use(PatientSearch.class).find(family)).hits().stream()
                .map(hit -> hit.patient().id())
                .toList();
    }

    private static Optional<org.ohms.shared.id.PatientId> byNumber(RegisteredPatient patient) {
        return as(staff("audit.read"), () -> use(PatientsInTrail.class).withNumber(patient.mrn()));
    }

    private static boolean signIn(String email) {
        return Hospital.asSystem(() -> use(LoginAccounts.class)
                .find(LoginName.typed(email), null, "192.0.2.1")
                .isPresent());
    }

    private static String token(RegisteredPatient patient) {
        try (var connection = TestDatabase.get().superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select encode(mrn_token, 'hex') from ohms.patient where id = '" + patient.id()
                                + "'")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> everySealedColumnUnder(String prefix) {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            for (var column : SealedColumns.in(connection).all()) {
                try (var rows = statement.executeQuery("select exists (select 1 from ohms." + column.table()
                        + " where substring(" + column.name() + " from 1 for 5) = decode('" + prefix + "', 'hex'))")) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        found.add(column.title());
                    }
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The machine goes down in the middle of a transaction, this many transactions from now. */
    private static DataSource thatDiesAtItsCommit(int commits) {
        var left = new AtomicInteger(commits);
        var real = TestDatabase.get().owner();
        return (DataSource) Proxy.newProxyInstance(
                KeyRotationIT.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var connection = method.invoke(real, arguments);
                    return connection instanceof Connection open ? dying(open, left) : connection;
                });
    }

    private static Connection dying(Connection open, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                KeyRotationIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && left.getAndDecrement() == 0) {
                        open.abort(Runnable::run);
                        throw new SQLException("the machine is gone");
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** One connection that is handed out again and again, as a node's pool does: to one thread at a time. */
    private static final class KeptOpen implements AutoCloseable {
        private final DataSource real;
        private @Nullable Connection connection;

        KeptOpen(DataSource real) {
            this.real = real;
        }

        DataSource source() {
            return (DataSource) Proxy.newProxyInstance(
                    KeyRotationIT.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> handedOut());
        }

        private Connection handedOut() throws SQLException {
            if (connection == null) {
                connection = real.getConnection();
            }
            var open = connection;
            return (Connection) Proxy.newProxyInstance(
                    KeyRotationIT.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(open, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** One node with keys of its own in memory. */
    private static final class Node {
        private final KeyRotations rotations = new KeyRotations();

        Node(DataSource keys, DataSource owner) {
            var opening = new KeyOpening();
            opening.vault = new TinkVault();
            opening.rotations = rotations;
            rotations.vault = opening.vault;
            rotations.clock = Hospital.clock();
            rotations.indexed = CDI.current().select(IndexedValues.class);
            opening.open(keys, Optional.of(Base64.getEncoder().encodeToString(Hospital.masterKey())));
            rotations.over(owner);
        }

        boolean work() {
            return Hospital.as(Actor.system("test"), rotations::work);
        }

        KeyRotation find(UUID rotation) {
            return rotations.all().stream()
                    .filter(one -> one.id().equals(rotation))
                    .findFirst()
                    .orElseThrow();
        }

        KeyRotation.State state(UUID rotation) {
            return find(rotation).state();
        }
    }
}
