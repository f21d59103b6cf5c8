package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName("The application's logins at the database")
class LoginsContainerIT {
    @Resource(lookup = "jdbc/ohms", shareable = false)
    DataSource requests;

    @Resource(lookup = "jdbc/ohmsOwner")
    DataSource migrations;

    @Resource(lookup = "jdbc/ohmsAudit")
    DataSource refusals;

    @Deployment
    static EnterpriseArchive application() {
        return PackagedApplication.with(LoginsContainerIT.class);
    }

    @Test
    @DisplayName("serve requests as somebody who owns nothing and is above no wall")
    void serveRequestsAsSomebodyWhoOwnsNothing() throws SQLException {
        assertThat(ask(requests, "select current_user")).isEqualTo("ohms_app");
        assertThat(ask(requests, "select count(*) from pg_class where pg_get_userbyid(relowner) = 'ohms_app'"))
                .isEqualTo("0");
        assertThat(ask(
                        requests,
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'ohms_app'"))
                .isEqualTo("f");
        assertThat(ask(migrations, "select current_user")).isEqualTo("ohms_owner");
    }

    @Test
    @DisplayName("wait for nobody without end")
    void waitForNobodyWithoutEnd() throws SQLException {
        assertThat(ask(requests, "show lock_timeout")).isEqualTo("2s");
        assertThat(ask(requests, "show statement_timeout")).isEqualTo("30s");
        assertThat(ask(requests, "show idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    @DisplayName("lose nothing that was acknowledged")
    void loseNothingThatWasAcknowledged() throws SQLException {
        assertThat(ask(requests, "show fsync")).isEqualTo("on");
        assertThat(ask(requests, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(requests, "show transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    @DisplayName("write down who was refused although requests hold all of theirs")
    void writeDownWhoWasRefusedAlthoughRequestsHoldAll() throws SQLException {
        var held = new ArrayDeque<Connection>();
        try {
            for (var full = false; !full; ) {
                full = !holdsOneMore(held);
            }
            assertThat(held).hasSizeGreaterThan(1);

            assertThat(ask(refusals, "select current_user")).isEqualTo("ohms_app");
            assertThat(ask(refusals, "show lock_timeout")).isEqualTo("2s");
            assertThat(ask(refusals, "select has_table_privilege('ohms.audit_event', 'insert')"))
                    .isEqualTo("t");
        } finally {
            for (var one : held) {
                one.close();
            }
        }
    }

    private boolean holdsOneMore(Deque<Connection> held) {
        try {
            held.add(requests.getConnection());
            return true;
        } catch (SQLException exhausted) {
            return false;
        }
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
