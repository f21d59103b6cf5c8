package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Frames of other sites in a page")
class FramesOnPageTest {
    @Test
    @DisplayName("come from nowhere unless the page says from which host, and then from that one only")
    void comeFromOneHost() {
        var frames = new FramesOnPage();
        assertThat(frames.policy()).isEmpty();
        frames.allow("player.example.org");
        assertThat(frames.policy()).isEqualTo("; frame-src https://player.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a.org; script-src *", "https://a.org", "a.org\r\nX: y", "localhost", "A.org"})
    @DisplayName("add nothing else to the policy")
    void addNothingElse(String wrong) {
        assertThatThrownBy(() -> new FramesOnPage().allow(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
}
