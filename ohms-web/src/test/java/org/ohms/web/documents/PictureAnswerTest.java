package org.ohms.web.documents;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

@DisplayName("A page of a document")
class PictureAnswerTest {
    private final String document = UUID.randomUUID().toString();
    private final HttpServletResponse response = mock(HttpServletResponse.class);

    @Test
    @DisplayName("is a picture that nobody keeps and no browser takes for anything else")
    void shown() throws IOException {
        var out = mock(ServletOutputStream.class);
        when(response.getOutputStream()).thenReturn(out);
        var picture = new byte[] {1, 2, 3};

        PictureAnswer.send(asked("/" + document + "/2"), response, (id, number) -> {
            if (number != 2 || !id.toString().equals(document)) {
                throw new IllegalStateException("another page was asked for");
            }
            return picture;
        });

        verify(out).write(picture);
        verify(response).setContentType("image/jpeg");
        verify(response).setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"/", "/nobody/0", "/../0", "/------------------------------------/0"})
    @DisplayName("is not there at an address that is none")
    void nonsense(String path) throws IOException {
        PictureAnswer.send(asked(path), response, (id, number) -> new byte[1]);

        verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
        verify(response, never()).setContentType(any());
    }

    @Test
    @DisplayName("is not there for whoever may not see it")
    void refused() throws IOException {
        PictureAnswer.send(asked("/" + document + "/0"), response, (id, number) -> {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        });

        verify(response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static HttpServletRequest asked(String path) {
        var request = mock(HttpServletRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        return request;
    }
}
