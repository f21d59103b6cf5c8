package org.ohms.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ports of a hospital")
class PortsTest {
    @Test
    @DisplayName("are the usual ones unless the environment names others")
    void areTheUsualOnesUnlessTheEnvironmentNamesOthers() {
        assertThat(Ports.from(Map.of())).isEqualTo(new Ports(9443, 9444, 9080, 5433));

        assertThat(Ports.from(Map.of("OHMS_STAFF_PORT", "19443", "OHMS_DB_PORT", " 15433 ")))
                .isEqualTo(new Ports(19443, 9444, 9080, 15433));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "abc", "-1", "99999999999"})
    @DisplayName("must be port numbers, and the refusal names the variable")
    void mustBePortNumbers(String wrong) {
        assertThatThrownBy(() -> Ports.from(Map.of("OHMS_HTTP_PORT", wrong)))
                .isInstanceOf(LaunchRefused.class)
                .hasMessage("OHMS_HTTP_PORT must be a port number from 1 to 65535.");
    }

    @Test
    @DisplayName("must be free, and the refusal says which is not and how to choose another")
    void mustBeFree() throws IOException {
        try (var somebodyElse = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Ports.free();
            var wanted = new Ports(free.staff(), somebodyElse.getLocalPort(), free.http(), free.database());

            assertThatThrownBy(wanted::insistOnFree)
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining("Port " + somebodyElse.getLocalPort() + " is in use")
                    .hasMessageContaining("OHMS_PORTAL_PORT");
        }
    }

    @Test
    @DisplayName("must differ")
    void mustDiffer() {
        var free = Ports.free();

        assertThatThrownBy(() -> new Ports(free.staff(), free.staff(), free.http(), free.database()).insistOnFree())
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("asked for twice");
    }
}
