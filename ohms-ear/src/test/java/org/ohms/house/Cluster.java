package org.ohms.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ohms.launch.DataDirectory;
import org.ohms.launch.DemoHospital;
import org.ohms.launch.DemoSecrets;
import org.ohms.launch.Ports;

/**
 * Several nodes of the packaged application behind a sticky balancer, on one PostgreSQL; any of them can be killed and
 * restarted while others go on.
 *
 * <pre>{@code
 * try (var cluster = Cluster.start(2)) {
 *     … cluster.doors() is what a visitor sees, cluster.node(1).doors() is one node directly
 *     cluster.node(1).kill();
 *     cluster.database().kill();
 *     cluster.database().restart();
 *     cluster.node(1).restart();
 * }
 * }</pre>
 */
public final class Cluster implements AutoCloseable {
    private static final Path ROOT = Build.site("cluster");

    private static final int WARMING_PAGES = 100;

    private final DemoHospital ground;
    private final Map<String, String> accounts;
    private final Phones phones;
    private final Map<String, String> settings;
    private final Database database;
    private final List<Node> nodes = new ArrayList<>();
    private final Balancer balancer;

    private Cluster(DemoHospital ground, Map<String, String> accounts, Map<String, String> settings) {
        this.ground = ground;
        this.accounts = accounts;
        this.phones = new Phones(accounts);
        this.settings = settings;
        this.database = new Database(ground.postgres());
        this.balancer = new Balancer(ROOT.resolve("balancer"), new Doors(ground.ports()));
    }

    /** All nodes are ready and the balancer answers when this returns. */
    public static Cluster start(int size) {
        return start(size, Map.of());
    }

    /**
     * All nodes are ready and the balancer answers when this returns.
     *
     * @param settings of the hospital, beside those of the demonstration: {@code ohms.…} and values
     */
    public static Cluster start(int size, Map<String, String> settings) {
        var ground = Hospital.freshGround(ROOT, Ports.free());
        var cluster = new Cluster(ground, ground.start(DemoSecrets.generated()), settings);
        try {
            cluster.startNodes(size);
            cluster.balancer.start(cluster.nodes, ground.directory());
            cluster.awaitDoors();
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** From 1. */
    public Node node(int number) {
        return nodes.get(number - 1);
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public Database database() {
        return database;
    }

    /** The balancer's: what a visitor sees. */
    public Doors doors() {
        return balancer.doors();
    }

    /** What the demo account logs in with: {@code registrar} or {@code registrar@demo.ohms}. */
    public String passwordOf(String account) {
        return Optional.ofNullable(accounts.get(Hospital.emailOf(account)))
                .orElseThrow(() -> new IllegalArgumentException("There is no demo account " + account + "."));
    }

    /** The authenticators of the demo accounts. */
    public Phones phones() {
        return phones;
    }

    /** What the client {@code demo-partner} gets its tokens with. */
    public String secretOfDemoPartner() {
        return accounts.get("demo-partner");
    }

    /** Waits until the balancer sends requests to a node that is ready. */
    public void awaitDoors() {
        Patience.until("the balancer reaches a node", () -> doors().statusOf("/health/ready") == 200);
    }

    /** Waits until every node is ready. */
    public void awaitNodes() {
        Patience.until(
                "both nodes are ready",
                () -> nodes.stream().allMatch(node -> node.doors().statusOf("/health/ready") == 200));
    }

    /** Stops, starts and takes back one node as an update does it: no visitor notices. */
    public void renew(int number) {
        var node = node(number);
        balancer.takeOut(node);
        node.stop();
        node.start();
        warm(node);
        balancer.bringBack(node);
    }

    /** The first pages of a new process take their time; visitors do not wait for them. */
    private static void warm(Node node) {
        for (var i = 0; i < WARMING_PAGES; i++) {
            node.doors().statusOf("/login");
        }
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(Node::stop);
        ground.stop();
    }

    private void startNodes(int size) {
        var installation = Installation.of(ROOT.resolve("usr"));
        for (int number = 1; number <= size; number++) {
            var name = "node" + number;
            var ports = Ports.free();
            var variables = variablesFor(name, ports);
            nodes.add(new Node(
                    name,
                    installation,
                    ROOT.resolve(name),
                    Map.of("VARIABLE_SOURCE_DIRS", variables.toString()),
                    new Doors(ports)));
            // one after the other has its ports before the next asks for free ones
            nodes.get(number - 1).start();
        }
    }

    /** The hospital's settings, with ports of this node's own. */
    private Path variablesFor(String name, Ports ports) {
        var own = new DataDirectory(ROOT.resolve(name + "-settings")).variables();
        try (var settings = Files.list(ground.directory().variables())) {
            for (var setting : settings.toList()) {
                Files.copy(setting, own.resolve(setting.getFileName()));
            }
            for (var setting : this.settings.entrySet()) {
                Files.writeString(own.resolve(setting.getKey()), setting.getValue());
            }
            Files.writeString(own.resolve("ohms.staff.port"), String.valueOf(ports.staff()));
            Files.writeString(own.resolve("ohms.portal.port"), String.valueOf(ports.portal()));
            Files.writeString(own.resolve("ohms.http.port"), String.valueOf(ports.http()));
            return own;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
