package org.ohms.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An address as its owner is shown it")
class NearbyAddressTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,203.0.113.*",
        "10.1.2.3,10.1.2.*",
        "2001:db8:1:2:aaaa:bbbb:cccc:dddd,2001:db8:1:2:*",
        "0:0:0:0:0:0:0:1,0:0:0:0:*",
        "::1,::*",
        "local,local"
    })
    @DisplayName("names the network and leaves the machine out")
    void namesTheNetwork(String address, String shown) {
        assertThat(NearbyAddress.of(address)).isEqualTo(shown);
    }
}
