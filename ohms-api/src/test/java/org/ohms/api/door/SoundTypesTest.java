package org.ohms.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A type of content")
class SoundTypesTest {
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"utf-8\"",
                "multipart/form-data; boundary=x",
                "application/problem+json ; a=b ; c=d",
                "application/json;"
            })
    void goesOnWhenItIsOne(String type) throws Exception {
        filter(type, null);

        verify(response, never()).sendError(anyInt());
        verify(chain).doFilter(org.mockito.ArgumentMatchers.any(), org.mockito.ArgumentMatchers.any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "/",
                "a/",
                "/b",
                "application/json; charset=\"",
                "a b/c",
                "application/json, text/csv"
            })
    void isRefusedWhenItIsNone(String type) throws Exception {
        filter(type, null);

        verify(response).sendError(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "text/html,,*/*", "*", "application/json; q=\""})
    void isRefusedWhenNobodyCanAcceptIt(String accepted) throws Exception {
        filter(null, accepted);

        verify(response).sendError(406);
    }

    @Test
    void mayBeOneOfSeveralThatAreAccepted() throws Exception {
        filter(null, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        verify(response, never()).sendError(anyInt());
    }

    @Test
    void isRefusedQuicklyHoweverItIsMade() throws Exception {
        var began = System.nanoTime();

        filter("a/b" + " ;".repeat(240) + "\"", "a/b" + " ; ".repeat(160) + "\"");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        verify(response).sendError(415);
    }

    private void filter(@Nullable String type, @Nullable String accepted) throws Exception {
        var request = mock(HttpServletRequest.class);
        when(request.getContentType()).thenReturn(type);
        when(request.getHeader("Accept")).thenReturn(accepted);
        new SoundTypes().doFilter(request, response, chain);
    }
}
