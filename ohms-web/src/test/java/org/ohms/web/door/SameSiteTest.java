package org.ohms.web.door;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request that may change something")
class SameSiteTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);
    private String path = "/staff/patients/new";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"same-origin,https://ohms.example:9443", "same-origin,-", "-,https://OHMS.example:9443"})
    @DisplayName("passes when it comes from a page of ours")
    void passesFromHere(String site, String origin) throws Exception {
        comes("POST", site, origin);

        verify(chain).doFilter(request, response);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cross-site,https://evil.example",
                "same-site,https://ohms.example:9443",
                "none,-",
                "-,https://evil.example",
                "-,http://ohms.example:9443",
                "-,https://ohms.example",
                "-,null",
                "-,-",
                "same-origin,https://evil.example"
            })
    @DisplayName("is refused from anywhere else, and when it does not say from where")
    void isRefusedFromElsewhere(String site, String origin) throws Exception {
        comes("POST", site, origin);

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        verify(chain, never()).doFilter(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"})
    @DisplayName("is refused in any way but POST")
    void isRefusedInOtherWays(String method) throws Exception {
        comes(method, "same-origin", null);

        verify(response).sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("is not meant by reading: a link from elsewhere opens")
    void readingPasses() throws Exception {
        comes("GET", "cross-site", null);

        verify(chain).doFilter(request, response);
        verify(response, never()).sendError(anyInt());
    }

    @Test
    @DisplayName("is meant by opening a live channel, though that is a GET")
    void aLiveChannelMustComeFromHere() throws Exception {
        when(request.getHeader("Upgrade")).thenReturn("websocket");

        comes("GET", null, "https://evil.example");

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Test
    @DisplayName("may come from a provider of single sign-on, which no browser stands behind, at its one address only")
    void aProviderEndsSessions() throws Exception {
        path = "/sso/logout";

        comes("POST", null, null);

        verify(chain).doFilter(request, response);
    }

    @Test
    @DisplayName("may come from a mail program that ends mails of a kind, which no page of ours stands behind")
    void aMailProgramUnsubscribes() throws Exception {
        path = "/unsubscribe";

        comes("POST", null, null);

        verify(chain).doFilter(request, response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/answer", "/unsubscribe/", "/unsubscribe.xhtml", "/portal/unsubscribe"})
    @DisplayName("is refused from a mail program at every address beside that one")
    void aMailProgramDoesNothingElse(String other) throws Exception {
        path = other;

        comes("POST", null, null);

        verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        verify(chain, never()).doFilter(any(), any());
    }

    private void comes(String method, String site, String origin) throws Exception {
        when(request.getServletPath()).thenReturn(path);
        when(request.getMethod()).thenReturn(method);
        when(request.getHeader("Host")).thenReturn("ohms.example:9443");
        when(request.getHeader("Sec-Fetch-Site")).thenReturn(site);
        when(request.getHeader("Origin")).thenReturn(origin);
        new SameSite().doFilter(request, response, chain);
    }
}
