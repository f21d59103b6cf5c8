package org.ohms.education.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

@DisplayName("Hosts of videos")
class VideoHostsTest {
    @Test
    @DisplayName("are none unless the hospital names them")
    void areNoneUnlessNamed() {
        var none = hosts(null);
        none.insistOnSense();
        assertThat(none.all()).isEmpty();
        assertThat(none.allows("player.example.org")).isFalse();
        assertThat(hosts(" Player.Example.org, ,watch.example.org,").all())
                .containsExactly("player.example.org", "watch.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://player.example.org", "localhost", "a b.org", "a.org;script-src *", "*.example.org"})
    @DisplayName("stop the start when they are no names of hosts")
    void areNames(String wrong) {
        assertThatThrownBy(() -> hosts("player.example.org," + wrong).insistOnSense())
                .hasMessageStartingWith("ohms.education.video-hosts must be names of hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "http://player.example.org/1, video.bad-address",
        "https://player.example.org:8443/1, video.bad-address",
        "https://me@player.example.org/1, video.bad-address",
        "javascript:alert(1), video.bad-address",
        "https://player.example.org.evil.example/1, video.host-not-allowed",
        "https://example.org/1, video.host-not-allowed",
        "' ', common.required"
    })
    @DisplayName("are told from an address, and every other one is refused")
    void areToldFromAnAddress(String address, String code) {
        var refusals = new Refusals();
        hosts("player.example.org").hostOf(address, "address", refusals);
        assertThat(refusals.all()).extracting(Refusal::code).containsExactly(code);
    }

    @Test
    @DisplayName("are the same in large and small letters")
    void areTheSameInAnyLetters() {
        var refusals = new Refusals();
        assertThat(hosts("player.example.org").hostOf("https://PLAYER.example.org/1?x=2", "address", refusals))
                .isEqualTo("player.example.org");
        assertThat(refusals.isEmpty()).isTrue();
    }

    private static VideoHosts hosts(@Nullable String said) {
        var hosts = new VideoHosts();
        hosts.hosts = Optional.ofNullable(said);
        return hosts;
    }
}
