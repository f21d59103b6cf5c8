package org.ohms.web.messaging;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.messaging.notification.Notifications;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.live.LineReopened;

@DisplayName("The bell of an open page")
class LiveBellsTest {
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());

    private final Notifications notifications = mock(Notifications.class);
    private final RemoteEndpoint.Async out = mock(RemoteEndpoint.Async.class);
    private final Session page = mock(Session.class);
    private final LiveBells bells = new LiveBells();

    @BeforeEach
    void open() {
        bells.notifications = notifications;
        bells.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        when(notifications.unread(SOMEBODY)).thenReturn(3L);
        when(page.getAsyncRemote()).thenReturn(out);
        Principal somebody = SOMEBODY::toString;
        when(page.getUserPrincipal()).thenReturn(somebody);
    }

    @Test
    @DisplayName("says nothing when the page has just been shown: the figure stands on it")
    void saysNothingAtFirst() {
        bells.add(page);

        verify(out, never()).sendText(anyString());
        verifyNoInteractions(notifications);
    }

    @Test
    @DisplayName("says how many wait when the page listens again: it may have missed something meanwhile")
    void saysHowManyWaitWhenThePageListensAgain() {
        when(page.getQueryString()).thenReturn("again");

        bells.add(page);

        verify(out).sendText("{\"unread\":3}");
    }

    @Test
    @DisplayName("says how many wait when the line between the nodes was broken")
    void saysHowManyWaitWhenTheLineWasBroken() {
        bells.add(page);

        bells.missed(new LineReopened());

        verify(out).sendText("{\"unread\":3}");
    }

    @Test
    @DisplayName("is closed to whoever has not signed in")
    void isClosedToNobody() throws Exception {
        when(page.getUserPrincipal()).thenReturn(null);
        when(page.getQueryString()).thenReturn("again");

        bells.add(page);

        verify(page).close(any(CloseReason.class));
        verifyNoInteractions(notifications);
    }
}
