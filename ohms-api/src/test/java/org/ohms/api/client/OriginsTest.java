package org.ohms.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.ohms.api.testing.PlainAnswers;
import org.ohms.identity.client.ApiSettings;

@DisplayName("Scripts of pages elsewhere")
class OriginsTest {
    private final MultivaluedHashMap<String, Object> headers = new MultivaluedHashMap<>();

    @Test
    void mayCallFromAnOriginThatWasSet() {
        answer(origins("https://partner.example.org"), "https://partner.example.org");

        assertThat(headers.getFirst("Access-Control-Allow-Origin")).isEqualTo("https://partner.example.org");
        assertThat(headers.getFirst("Vary")).isEqualTo("Origin");
        assertThat(headers).doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void mayNotCallFromAnyOther() {
        answer(origins("https://partner.example.org"), "https://partner.example.org.evil.example");
        answer(origins("https://partner.example.org"), "null");
        answer(origins(), "https://partner.example.org");

        assertThat(headers).isEmpty();
    }

    @Test
    void getNoAnswerToTheirQuestionBeforehandWhenNothingIsSet() {
        var request = asking("https://partner.example.org");

        origins().filter(request);

        verify(request, never()).abortWith(any());
    }

    @Test
    void hearWhichMethodsThereAreWhenTheyAskBeforehand() {
        PlainAnswers.serve();
        var request = asking("https://partner.example.org");
        var answered = ArgumentCaptor.forClass(Response.class);

        origins("https://partner.example.org").filter(request);

        verify(request).abortWith(answered.capture());
        assertThat(answered.getValue().getHeaders().getFirst("Access-Control-Allow-Methods"))
                .isEqualTo("GET, POST, PUT, DELETE");
    }

    private void answer(Origins origins, String origin) {
        var response = mock(ContainerResponseContext.class);
        when(response.getHeaders()).thenReturn(headers);
        origins.filter(asking(origin), response);
    }

    private static ContainerRequestContext asking(String origin) {
        var request = mock(ContainerRequestContext.class);
        when(request.getMethod()).thenReturn("OPTIONS");
        when(request.getHeaderString("Origin")).thenReturn(origin);
        when(request.getHeaderString("Access-Control-Request-Method")).thenReturn("POST");
        return request;
    }

    private static Origins origins(String... allowed) {
        var origins = new Origins();
        origins.settings = mock(ApiSettings.class);
        when(origins.settings.origins()).thenReturn(Set.of(allowed));
        return origins;
    }
}
