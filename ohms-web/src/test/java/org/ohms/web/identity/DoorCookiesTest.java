package org.ohms.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;

@DisplayName("One browser at both doors")
class DoorCookiesTest {
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final Map<String, Cookie> browser = new LinkedHashMap<>();

    @BeforeEach
    void keepsCookies() {
        doAnswer(given -> {
                    var cookie = given.<Cookie>getArgument(0);
                    return cookie.getMaxAge() == 0
                            ? browser.remove(cookie.getName())
                            : browser.put(cookie.getName(), cookie);
                })
                .when(response)
                .addCookie(any());
    }

    static Stream<Function<Door, DoorCookies>> kinds() {
        return Stream.of(DoorCookies::sessionAt, DoorCookies::halfWayAt, DoorCookies::ssoAt, DoorCookies::goodbyeAt);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("keeps what it began at the one while it signs in or out at the other")
    void keepsWhatItBeganAtTheOther(Function<Door, DoorCookies> kind) {
        var atTheDesk = SecretToken.fresh();
        kind.apply(Door.STAFF).give(atTheDesk, response);
        kind.apply(Door.PORTAL).give(SecretToken.fresh(), response);

        kind.apply(Door.PORTAL).takeBack(response);

        assertThat(kind.apply(Door.STAFF).in(asking())).map(SecretToken::reveal).contains(atTheDesk.reveal());
        assertThat(kind.apply(Door.PORTAL).in(asking())).isEmpty();
    }

    private HttpServletRequest asking() {
        var request = mock(HttpServletRequest.class);
        when(request.getCookies()).thenReturn(browser.values().toArray(Cookie[]::new));
        return request;
    }
}
