package org.ohms.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The mark of the next page")
class CursorTest {
    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.text("MjAyNi0xMi0wMVQxNDowMDowMFogYWI")).contains("2026-12-01T14:00:00Z ab");
        assertThat(Cursor.number("NTA")).contains(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "NT=A=", "é"})
    void isNoneOfOursWhenItIsNotBase64(String mark) {
        assertThat(Cursor.text(mark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LTE", "OTk5OTk5OTk5OTk5", "MTAwMDAx", "eA", ""})
    void isNoNumberWhenItCountsNothingWeHave(String mark) {
        assertThat(Cursor.number(mark)).isEmpty();
    }

    @Test
    void isNeverLong() {
        assertThat(Cursor.text("A".repeat(201))).isEmpty();
    }

    @Test
    void standsInALinkToTheSameQuestion() {
        var uri = mock(UriInfo.class);
        var builder = mock(UriBuilder.class);
        when(uri.getRequestUriBuilder()).thenReturn(builder);
        when(builder.replaceQueryParam("cursor", "NTA")).thenReturn(builder);
        when(builder.build()).thenReturn(URI.create("https://here/api/v1/services?a=b%20c&cursor=NTA"));

        assertThat(Cursor.next(uri, true, "50")).isEqualTo("/api/v1/services?a=b%20c&cursor=NTA");
        assertThat(Cursor.next(uri, false, "50")).isNull();
    }
}
