package org.ohms.web.telemedicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
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
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.telemedicine.room.RoomEntry;
import org.ohms.telemedicine.visit.ParticipantKind;
import org.ohms.telemedicine.visit.VideoLine;
import org.ohms.telemedicine.visit.VideoNews;
import org.ohms.telemedicine.visit.VideoRefusal;
import org.ohms.telemedicine.visit.VideoSeat;
import org.ohms.telemedicine.visit.VideoSignalRow;
import org.ohms.telemedicine.visit.VideoState;
import org.ohms.telemedicine.visit.VideoVisitId;

@DisplayName("The channel of visits by video")
class LiveVideosTest {
    private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());
    private static final VideoSeat SEAT = new VideoSeat(
            new VideoVisitId(UUID.randomUUID()), UUID.randomUUID(), UUID.randomUUID(), ParticipantKind.PATIENT);
    private static final String PASS = "{\"pass\":\"x\",\"page\":\"" + UUID.randomUUID() + "\"}";

    private final VideoLine line = mock(VideoLine.class);
    private final RemoteEndpoint.Async out = mock(RemoteEndpoint.Async.class);
    private final Session page = mock(Session.class);
    private final LiveVideos videos = new LiveVideos();

    @BeforeEach
    void open() {
        videos.line = line;
        videos.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        when(page.getAsyncRemote()).thenReturn(out);
        when(page.getUserProperties()).thenReturn(new HashMap<>());
        Principal somebody = SOMEBODY::toString;
        when(page.getUserPrincipal()).thenReturn(somebody);
        when(line.state(any())).thenReturn(new VideoState(SEAT, VideoState.Where.WAITING, 1, 5, false, List.of()));
        when(line.signals(any())).thenReturn(List.of());
        when(line.said(any(), eq(0L))).thenReturn(List.of());
        when(line.room(any())).thenReturn(Optional.of(new RoomEntry("built-in", List.of(), null)));
        videos.add(page);
    }

    private void isHungUp() throws Exception {
        verify(page).close(any(CloseReason.class));
    }

    private void sits() {
        when(line.enter(anyString(), any(), any())).thenReturn(SEAT);
        videos.said(page, PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"say\":\"before any pass\"}",
                "{\"pass\":1}",
                "{\"pass\":\"x\"}",
                "{\"pass\":\"x\",\"page\":\"nowhere\"}",
                "{\"pass\":{\"pass\":{}},\"page\":[]}"
            })
    @DisplayName("hangs up on whatever is no pass, and asks nothing for it")
    void hangsUpOnNonsense(String words) throws Exception {
        videos.said(page, words);

        isHungUp();
        verifyNoInteractions(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"to\":\"nobody\",\"body\":\"x\"}", "{\"to\":1}", "{\"say\":{}}", "{\"devices\":[]}", "null"})
    @DisplayName("hangs up on nonsense of somebody who is in as well")
    void hangsUpLater(String words) throws Exception {
        sits();

        videos.said(page, words);

        isHungUp();
        verify(line, never()).signal(any(), any(), any());
        verify(line, never()).say(any(), any());
    }

    @Test
    @DisplayName("shows the pass together with who is signed in, and says why when it opens nothing")
    void refusedPass() throws Exception {
        when(line.enter(anyString(), any(), any())).thenThrow(DomainException.notFound(VideoRefusal.PASS_UNKNOWN));

        videos.said(page, PASS);

        verify(line).enter(eq("x"), any(), eq(SOMEBODY));
        verify(out).sendText(contains("video.pass-unknown"));
        isHungUp();
    }

    @Test
    @DisplayName("tells who is there, and how to come in once somebody was let in, and no sooner")
    void tellsTheRoomOnce() {
        sits();
        verify(out, never()).sendText(contains("\"room\""));
        when(line.state(any())).thenReturn(new VideoState(SEAT, VideoState.Where.IN, 0, 0, true, List.of()));

        videos.heard(new VideoNews(SEAT.visit(), VideoNews.What.PEOPLE, null));
        videos.heard(new VideoNews(SEAT.visit(), VideoNews.What.PEOPLE, null));
        videos.heard(new VideoNews(new VideoVisitId(UUID.randomUUID()), VideoNews.What.PEOPLE, null));

        verify(out, times(1)).sendText(contains("\"type\":\"room\""));
        verify(out, times(3)).sendText(contains("\"type\":\"state\""));
    }

    @Test
    @DisplayName("passes on signals to the one they are for")
    void signals() {
        sits();
        when(line.signals(SEAT)).thenReturn(List.of(new VideoSignalRow(UUID.randomUUID(), "{\"candidate\":1}")));

        videos.heard(new VideoNews(SEAT.visit(), VideoNews.What.SIGNALS, UUID.randomUUID()));
        verify(out, never()).sendText(contains("\"signal\""));
        videos.heard(new VideoNews(SEAT.visit(), VideoNews.What.SIGNALS, SEAT.participant()));

        verify(out).sendText(contains("\"type\":\"signal\""));
    }

    @Test
    @DisplayName("hangs up on a flood before it reaches the database")
    void flood() throws Exception {
        sits();

        for (var i = 0; i < 1_000; i++) {
            videos.said(page, "{\"say\":\"again\"}");
        }

        verify(line, atMost(600)).say(any(), any());
        verify(page, org.mockito.Mockito.atLeastOnce()).close(any(CloseReason.class));
        assertThat(page.getUserProperties()).containsKey("chair");
    }
}
