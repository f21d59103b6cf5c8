package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DisplayName("Two nodes on one database")
class ClusterIT {
    private static Cluster cluster;

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("go on with one of them, and are two again when it comes back")
    void goOnWithOneOfThem() throws IOException {
        cluster.node(1).kill();
        cluster.awaitDoors();

        assertThat(cluster.node(1).isAlive()).isFalse();
        assertThat(cluster.doors().get(cluster.doors().staff(), "/login").statusCode())
                .isEqualTo(200);

        cluster.node(1).restart();

        assertThat(cluster.node(1).doors().statusOf("/health/ready")).isEqualTo(200);
    }

    @Test
    @DisplayName("are not ready without the database, and heal by themselves when it is back")
    void healWhenTheDatabaseIsBack() {
        cluster.database().kill();
        Patience.until(
                "both nodes notice",
                () -> cluster.nodes().stream().allMatch(node -> node.doors().statusOf("/health/ready") == 503));

        assertThat(cluster.nodes()).allMatch(node -> node.doors().statusOf("/health/live") == 200);

        cluster.database().restart();

        cluster.awaitNodes();
    }
}
