package org.ohms.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.api.door.BodyLimit;
import org.ohms.api.testing.PlainAnswers;

@DisplayName("What a filter refuses")
class ErrorPageTest {
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final FilterChain beyond = mock(FilterChain.class);
    private final Written written = new Written();

    @BeforeAll
    static void answersWithoutAServer() {
        PlainAnswers.serve();
    }

    @Test
    void namesTheLimitOfABodyThatIsAnnouncedTooLarge() throws IOException, ServletException {
        when(request.getRequestURI()).thenReturn("/api/v1/appointments");
        when(request.getContextPath()).thenReturn("/api");
        when(request.getContentLengthLong()).thenReturn(10L * 1024 * 1024);
        doAnswer(call -> {
                    when(request.getAttribute(call.getArgument(0))).thenReturn(call.getArgument(1));
                    return null;
                })
                .when(request)
                .setAttribute(eq(BodyLimit.EXCEEDED), any());

        new BodyLimit().doFilter(request, response, beyond);

        verify(response).sendError(413);
        verify(beyond, never()).doFilter(any(), any());
        assertThat(page(413))
                .isEqualTo(
                        "{\"type\":\"urn:ohms:refusal:request.body-too-large\",\"title\":\"Request Entity Too Large\","
                                + "\"status\":413,\"errors\":[{\"code\":\"request.body-too-large\","
                                + "\"params\":{\"maxBytes\":\"262144\"}}]}");
    }

    @Test
    void namesNothingWhereThereIsNothingToName() throws IOException {
        assertThat(page(415)).startsWith("{\"type\":\"about:blank\"").contains("\"errors\":[]");
    }

    private String page(int status) throws IOException {
        when(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).thenReturn(status);
        when(response.getOutputStream()).thenReturn(written);
        new ErrorPage().service(request, response);
        verify(response).setStatus(anyInt());
        return written.bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Written extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int next) {
            bytes.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
