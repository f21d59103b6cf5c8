package org.ohms.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.identity.session.SecretToken;

@DisplayName("The links a browser opened")
class OpenedLinkTest {
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final List<Cookie> browser = new ArrayList<>();

    @BeforeEach
    void keepsCookies() {
        doAnswer(given -> browser.add(given.getArgument(0))).when(response).addCookie(any());
    }

    @Test
    @DisplayName("are kept each for itself: the page to confirm never answers with the link to cancel")
    void areKeptEachForItself() {
        var confirm = SecretToken.fresh();
        var cancel = SecretToken.fresh();

        var first = OpenedLink.keep(confirm, response);
        var second = OpenedLink.keep(cancel, response);

        assertThat(kept(first)).isEqualTo(confirm.reveal());
        assertThat(kept(second)).isEqualTo(cancel.reveal());
    }

    @Test
    @DisplayName("are named by something that opens nothing")
    void areNamedByNoSecret() {
        var link = SecretToken.fresh();

        var name = OpenedLink.keep(link, response);

        assertThat(name).matches("[0-9a-f]{16}");
        assertThat(link.reveal()).doesNotContain(name);
        assertThat(SecretToken.from(name)).isEmpty();
    }

    @Test
    @DisplayName("are not taken for one another by their name alone")
    void areNotTakenForOneAnother() {
        var name = OpenedLink.keep(SecretToken.fresh(), response);
        browser.get(0).setValue(SecretToken.fresh().reveal());

        assertThat(OpenedLink.of(name, asking())).isEmpty();
        assertThat(OpenedLink.of("", asking())).isEmpty();
    }

    @Test
    @DisplayName("are none in a browser without cookies")
    void areNoneWithoutCookies() {
        assertThat(OpenedLink.of("0123456789abcdef", mock(HttpServletRequest.class)))
                .isEmpty();
    }

    private String kept(String name) {
        return OpenedLink.of(name, asking()).orElseThrow().reveal();
    }

    private HttpServletRequest asking() {
        var request = mock(HttpServletRequest.class);
        when(request.getCookies()).thenReturn(browser.toArray(Cookie[]::new));
        return request;
    }
}
