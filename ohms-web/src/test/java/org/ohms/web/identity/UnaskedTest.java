package org.ohms.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request that nobody asked for")
class UnaskedTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);

    @Test
    @DisplayName("is one whose page says so, and every opening of a live channel")
    void isKnown() {
        assertThat(Unasked.is(request)).isFalse();

        when(request.getHeader("Upgrade")).thenReturn("WebSocket");
        assertThat(Unasked.is(request)).isTrue();

        when(request.getHeader("Upgrade")).thenReturn(null);
        when(request.getHeader("Ohms-Unasked")).thenReturn("1");
        assertThat(Unasked.is(request)).isTrue();
    }
}
