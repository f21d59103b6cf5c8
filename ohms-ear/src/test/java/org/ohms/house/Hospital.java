package org.ohms.house;

import io.restassured.RestAssured;
import io.restassured.config.SSLConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ohms.launch.DataDirectory;
import org.ohms.launch.DemoHospital;
import org.ohms.launch.DemoSecrets;
import org.ohms.launch.Directories;
import org.ohms.launch.HospitalDatabase;
import org.ohms.launch.Ports;

/**
 * One open hospital for all black-box tests: throw-away database with demo data and one server from the packaged
 * application. Get it by {@link InOpenHospital}.
 */
public final class Hospital implements AutoCloseable {
    /** A foreign host whose players may stand in articles here; nobody is there. */
    public static final String VIDEO_HOST = "player.example.org";

    private final DemoHospital ground;
    private final Map<String, String> accounts;
    private final Node node;
    private final String metricsPassword;
    private final Phones phones;
    private final OpenSessions sessions = new OpenSessions();

    private Hospital(DemoHospital ground, Map<String, String> accounts, Node node, String metricsPassword) {
        this.ground = ground;
        this.metricsPassword = metricsPassword;
        this.accounts = accounts;
        this.node = node;
        this.phones = new Phones(accounts, this::forgetStepsOfPhones);
    }

    /** @param name of its directory below {@code target} */
    static Hospital open(String name) {
        var root = Build.site(name);
        var ground = freshGround(root, Ports.free());
        var accounts = ground.start(DemoSecrets.generated());
        commitsWait(ground, System.getProperty("ohms.tests.commit", "on"));
        PartnerSystem.introduce(ground.directory());
        var metricsPassword = UUID.randomUUID().toString();
        write(ground.directory().variables().resolve("ohms.metrics.password"), metricsPassword);
        write(ground.directory().variables().resolve("ohms.education.video-hosts"), VIDEO_HOST);
        var node = new Node(
                "node1",
                Installation.of(root.resolve("usr")).withMetricsLogin(),
                root.resolve("node1"),
                Map.of("VARIABLE_SOURCE_DIRS", ground.directory().variables().toString()),
                new Doors(ground.ports()));
        var hospital = new Hospital(ground, accounts, node, metricsPassword);
        try {
            node.start();
            return hospital;
        } catch (RuntimeException failed) {
            hospital.close();
            throw failed;
        }
    }

    /** Whether the application's commits wait until the disk has them: {@code on}, as in service, or {@code off}. */
    private static void commitsWait(DemoHospital ground, String wait) {
        try (var connection = ground.postgres().connect(HospitalDatabase.NAME);
                var statement = connection.createStatement()) {
            statement.execute("alter role ohms_app set synchronous_commit = " + wait);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static DemoHospital freshGround(Path root, Ports ports) {
        var data = root.resolve("data");
        try {
            var ground = new DemoHospital(new DataDirectory(data), Build.POSTGRES_PROGRAMS, ports);
            ground.postgres().stopLeftOver();
            // with the work areas of the nodes: a server keeps the parts of an application it has unpacked
            Directories.delete(root);
            var fresh = new DemoHospital(new DataDirectory(data), Build.POSTGRES_PROGRAMS, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::stop, "ohms-end-database"));
            return fresh;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Doors doors() {
        return node.doors();
    }

    public Node node() {
        return node;
    }

    /** What the demo account logs in with: {@code registrar} or {@code registrar@demo.ohms}. */
    public String passwordOf(String account) {
        var password = accounts.get(emailOf(account));
        if (password == null) {
            throw new IllegalArgumentException("There is no demo account " + account + ".");
        }
        return password;
    }

    /** What the demo accounts sign in with, codes included, and the demo partner. */
    public Collection<String> secretsOfAccounts() {
        return List.copyOf(accounts.values());
    }

    /** What the login {@code metrics} of the server shows. */
    String passwordOfMetrics() {
        return metricsPassword;
    }

    /** The authenticators of the demo accounts. */
    public Phones phones() {
        return phones;
    }

    /** Journeys sign in more often than people do; that no code opens twice is a test of its own. */
    private void forgetStepsOfPhones() {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update ohms.account_totp set last_step = 0");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    OpenSessions sessions() {
        return sessions;
    }

    public static String emailOf(String account) {
        return account.contains("@") ? account : account + "@demo.ohms";
    }

    /** A request to the staff door, for REST Assured. */
    public RequestSpecification request() {
        return RestAssured.given()
                .config(RestAssured.config().sslConfig(SSLConfig.sslConfig().relaxedHTTPSValidation()))
                .redirects()
                .follow(false)
                .baseUri(doors().staff().toString());
    }

    /** The database past all walls: to look at what a test caused, or to let time pass; never to do what the hospital does. */
    public Connection database() throws SQLException {
        return ground.postgres().connect(HospitalDatabase.NAME);
    }

    /** Every log there is: of the server, what it saw fail, who asked for what, and of the database. */
    public List<Path> logs() {
        return Stream.of(node.output(), data().root().resolve("database/log"))
                .flatMap(Hospital::filesIn)
                .filter(file -> !file.toString().contains("/workarea/"))
                .toList();
    }

    private static Stream<Path> filesIn(Path directory) {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything the server keeps: cluster, secrets, certificate. */
    public DataDirectory data() {
        return ground.directory();
    }

    @Override
    public void close() {
        node.stop();
        ground.stop();
    }
}
