package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.session.SecretToken;

@DisplayName("Tries to sign in")
class TriesTest {
    private static final byte[] LENA = "token of lena".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RUTH = "token of ruth".getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("at one account are counted together, wherever they come from")
    void perAccount() {
        assertThat(Tries.fromAnywhere(LENA, "192.0.2.1").atAccount())
                .isEqualTo(Tries.fromAnywhere(LENA, "203.0.113.9").atAccount())
                .isNotEqualTo(Tries.fromAnywhere(RUTH, "192.0.2.1").atAccount());
    }

    @Test
    @DisplayName("from one address are counted together, at whichever account")
    void perAddress() {
        assertThat(Tries.fromAnywhere(LENA, "192.0.2.1").fromPlace())
                .isEqualTo(Tries.fromAnywhere(RUTH, "192.0.2.1").fromPlace())
                .isNotEqualTo(Tries.fromAnywhere(LENA, "192.0.2.2").fromPlace());
    }

    @Test
    @DisplayName("from one IPv6 network count as one place")
    void perNetwork() {
        assertThat(Tries.fromAnywhere(LENA, "2001:db8:1:2:aaaa::1").fromPlace())
                .isEqualTo(Tries.fromAnywhere(LENA, "2001:db8:1:2:bbbb:0:0:7").fromPlace())
                .isNotEqualTo(Tries.fromAnywhere(LENA, "2001:db8:1:3:aaaa::1").fromPlace());
    }

    @Test
    @DisplayName("from a network the account knows are counted there, apart from those of strangers elsewhere")
    void perKnownPlace() {
        var home = Tries.fromKnownPlace(LENA, "192.0.2.1");

        assertThat(home.atAccount())
                .isNotEqualTo(Tries.fromAnywhere(LENA, "192.0.2.1").atAccount())
                .isNotEqualTo(Tries.fromKnownPlace(LENA, "192.0.2.2").atAccount())
                .isNotEqualTo(Tries.fromKnownPlace(RUTH, "192.0.2.1").atAccount());
        assertThat(home.fromPlace())
                .isEqualTo(Tries.fromKnownPlace(RUTH, "192.0.2.1").fromPlace())
                .isNotEqualTo(Tries.fromAnywhere(LENA, "192.0.2.1").fromPlace());
    }

    @Test
    @DisplayName("from a browser the account knows are counted apart from everybody else's")
    void perDevice() {
        var device = SecretToken.fresh();

        var known = Tries.fromKnown(device, LENA);

        assertThat(known.atAccount())
                .isNotEqualTo(Tries.fromAnywhere(LENA, "192.0.2.1").atAccount())
                .isNotEqualTo(Tries.fromKnown(SecretToken.fresh(), LENA).atAccount())
                .isNotEqualTo(Tries.fromKnown(device, RUTH).atAccount());
    }
}
