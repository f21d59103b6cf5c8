package org.ohms.house;

import java.util.concurrent.CountDownLatch;

/** Two nodes to look at by hand: started by {@code src/test/cluster/two-nodes}, stopped by Ctrl-C. */
public final class TwoNodes {
    private TwoNodes() {}

    public static void main(String[] arguments) throws InterruptedException {
        var cluster = Cluster.start(2);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "two-nodes-close"));
        System.out.printf(
                "%nStaff     %s%nPatients  %s%n",
                cluster.doors().staff(), cluster.doors().patients());
        for (var node : cluster.nodes()) {
            System.out.printf("%s     %s  log %s%n", node.name(), node.doors().staff(), node.log());
        }
        System.out.printf("admin@demo.ohms %s%nCtrl-C stops all.%n", cluster.passwordOf("admin"));
        new CountDownLatch(1).await();
    }
}
