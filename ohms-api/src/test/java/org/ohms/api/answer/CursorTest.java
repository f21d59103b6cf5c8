package org.ohms.api.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.api.json.RecordReader;

@DisplayName("The mark of the next page")
class CursorTest {
    @Test
    void isReadAsItWasWritten() {
        assertThat(Cursor.text("MjAyNi0xMi0wMVQxNDowMDowMFogYWI")).contains("2026-12-01T14:00:00Z ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "NT=A=", "é"})
    void isNoneOfOursWhenItIsNotBase64(String mark) {
        assertThat(Cursor.text(mark)).isEmpty();
    }

    @Test
    void holdsWhatTheListIsSortedByAndAnId() {
        var id = UUID.fromString("00000000-0000-0000-0000-0000000000ab");
        var marked = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Cursor.pair("2026-12-01T14:00:00Z", id).getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.<Instant, String>pair(marked, RecordReader::instant, (at, row) -> at + "|" + row))
                .contains("2026-12-01T14:00:00Z|" + id);
        assertThat(Cursor.<Instant, String>pair("NTA", RecordReader::instant, (at, row) -> ""))
                .isEmpty();
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
