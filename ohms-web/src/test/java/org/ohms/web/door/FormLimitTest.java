package org.ohms.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

@DisplayName("What a page is sent")
class FormLimitTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain chain = mock(FilterChain.class);

    @ParameterizedTest
    @CsvSource({
        "/login,1048576",
        "/staff/patients/0b7b1c86-2b0c-4c39-9a57-4b8a4e4c4d11/details,6291456",
        "/staff/patients/0b7b1c86-2b0c-4c39-9a57-4b8a4e4c4d11/coverage,6291456",
        "/portal/insurance,12582912",
        "/admin/settings,6291456",
        "/admin/imports,1048576",
        "/admin/imports/fhir,34603008"
    })
    @DisplayName("passes up to the size the page needs, and not one byte more")
    void isHeldToItsSize(String path, long most) throws Exception {
        comes("POST", path, most, null);
        verify(chain).doFilter(request, response);

        comes("POST", path, most + 1, null);
        verify(response).sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @Test
    @DisplayName("says how long it is")
    void saysItsLength() throws Exception {
        comes("POST", "/admin/imports", -1, "chunked");

        verify(response).sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        verify(chain, never()).doFilter(any(), any());
    }

    @Test
    @DisplayName("waits its turn when it is a bundle of records and another one is just coming in")
    void takesOneBundleAtATime() throws Exception {
        var limit = new FormLimit();
        var second = mock(HttpServletResponse.class);
        comes("POST", "/admin/imports/fhir", FormLimit.BUNDLE, null);
        doAnswer(given -> {
                    limit.doFilter(request, second, mock(FilterChain.class));
                    return null;
                })
                .when(chain)
                .doFilter(request, response);

        limit.doFilter(request, response, chain);

        verify(second).setHeader("Retry-After", "10");
        verify(second).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        var third = mock(HttpServletResponse.class);
        limit.doFilter(request, third, mock(FilterChain.class));
        verify(third, never()).sendError(anyInt());
    }

    @Test
    @DisplayName("is never laid down on the disk: the threshold is as large as the largest form")
    void staysInMemory() throws Exception {
        var config = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("src/main/webapp/WEB-INF/web.xml"));

        assertThat(size(config, "max-request-size")).isEqualTo(FormLimit.BUNDLE);
        assertThat(size(config, "file-size-threshold")).isEqualTo(FormLimit.BUNDLE);
    }

    private static long size(Document config, String name) {
        return Long.parseLong(config.getElementsByTagName(name).item(0).getTextContent());
    }

    @Test
    @DisplayName("is not asked for when somebody only reads")
    void readingPasses() throws Exception {
        comes("GET", "/login", -1, null);

        verify(chain).doFilter(request, response);
        verify(response, never()).sendError(anyInt());
    }

    private void comes(String method, String path, long length, String encoding) throws Exception {
        when(request.getMethod()).thenReturn(method);
        when(request.getServletPath()).thenReturn(path);
        when(request.getContentLengthLong()).thenReturn(length);
        when(request.getHeader("Transfer-Encoding")).thenReturn(encoding);
        new FormLimit().doFilter(request, response, chain);
    }
}
