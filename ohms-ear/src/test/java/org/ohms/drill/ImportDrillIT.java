package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

@Tag("full")
@DisplayName("A list of patients, while the nodes that read it are killed")
class ImportDrillIT {
    private static final int ROWS = 12_000;

    /** Every so many rows one that cannot come in. */
    private static final int BAD = 400;

    private static final int KILLS = 2;
    private static final String SOURCE = "drill";
    private static final String ADDRESS = "/api/v1/patients/imports?source=" + SOURCE;

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
    @DisplayName("comes in whole: each row once, each bad row reported once; sent again it adds nothing")
    void comesInWhole() throws SQLException {
        var line = new PartnerLine(cluster.doors(), cluster.secretOfDemoPartner());
        var patients = Long.parseLong(cluster.database().answer("select count(*) from ohms.patient"));
        // whoever sends the list hears nothing more once its node is gone
        var sending = CompletableFuture.supplyAsync(() -> line.upload(ADDRESS, list()));

        for (var kill = 1; kill <= KILLS; kill++) {
            var further = rowsRead();
            Patience.until("more rows were read", () -> rowsRead() > further);
            assertThat(rowsRead()).as("rows before the kill").isLessThan(ROWS);
            cluster.nodes().forEach(node -> node.kill());
            cluster.nodes().forEach(node -> node.start());
            cluster.awaitDoors();
        }
        Patience.until("the list is in", () -> jobs().get(0).startsWith("done"));
        sending.cancel(true);
        line.upload(ADDRESS, list());
        Patience.until("it is read again", () -> jobs().stream().allMatch(job -> job.startsWith("done")));

        var bad = ROWS / BAD;
        var good = ROWS - bad;
        // a sender who heard nothing may have sent it twice: together they added each row once
        assertThat(cluster.database().answer("select sum(added) from ohms.import_job where source = '" + SOURCE + "'"))
                .isEqualTo(String.valueOf(good));
        assertThat(jobs()).allMatch(job -> job.startsWith("done " + ROWS + " rows"));
        assertThat(jobs().get(jobs().size() - 1))
                .isEqualTo("done %d rows, 0 added, %d known, %d refused", ROWS, good, bad);
        assertThat(cluster.database()
                        .answer("select count(*) || ' of ' || count(distinct p.row_number) from ohms.import_problem p"
                                + " where p.import_id = (select id from ohms.import_job where source = '" + SOURCE
                                + "' order by created_at, id limit 1)"))
                .isEqualTo("%d of %d", bad, bad);
        assertThat(cluster.database().answer("select count(*) from ohms.patient"))
                .isEqualTo(String.valueOf(patients + good));
    }

    private static String list() {
        var rows = new StringBuilder("id,last,first,birthdate,gender\n");
        for (var i = 1; i <= ROWS; i++) {
            rows.append(i)
                    .append(",Drill")
                    .append(i)
                    .append(",Ada,")
                    .append(i % BAD == 0 ? "1980-13-01" : "1980-01-01")
                    .append(",F\n");
        }
        return rows.toString();
    }

    private static long rowsRead() throws SQLException {
        return Long.parseLong(cluster.database()
                .answer("select coalesce(sum(rows_done), 0) from ohms.import_job where source = '" + SOURCE + "'"));
    }

    /** What became of the list each time it was sent, the first time first. */
    private static List<String> jobs() throws SQLException {
        try (var connection = cluster.database().connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select state || ' ' || rows_done || ' rows, ' || added || ' added, '"
                        + " || known || ' known, ' || refused || ' refused' from ohms.import_job where source = '"
                        + SOURCE
                        + "' order by created_at, id")) {
            var jobs = new ArrayList<String>();
            while (rows.next()) {
                jobs.add(rows.getString(1));
            }
            return jobs;
        }
    }
}
