package org.ohms.web.telemedicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.telemedicine.visit.VideoLine;
import org.ohms.telemedicine.visit.VideoNews;
import org.ohms.telemedicine.visit.VideoNewsMissed;
import org.ohms.telemedicine.visit.VideoSeat;
import org.ohms.telemedicine.visit.VideoState;
import org.ohms.web.shared.LiveChannels;
import org.ohms.web.shared.UrlValues;

/**
 * Every open channel of a video visit on this node. What one browser says goes into the database and from there, by the line
 * between the nodes, to whichever node the other one is connected to.
 */
@ApplicationScoped
public class LiveVideos {
    private static final String CHAIR = "chair";

    private final LiveChannels<VideoChair> chairs = new LiveChannels<>();

    @Inject
    VideoLine line;

    @Inject
    Clock clock;

    /** A page that has not shown a pass yet. */
    void add(Session page) {
        var chair = new VideoChair();
        page.getUserProperties().put(CHAIR, chair);
        chairs.add(page, chair, clock.instant());
    }

    /** The channel is gone; who sat there may come back by another one, and else has left a minute later. */
    void remove(Session page) {
        chairs.remove(page);
    }

    void said(Session page, String words) {
        if (!(page.getUserProperties().get(CHAIR) instanceof VideoChair chair) || !chair.isCalm(clock.instant())) {
            chairs.hangUp(page);
            return;
        }
        try (var reader = Json.createReader(new StringReader(words))) {
            said(page, chair, reader.readObject());
        } catch (JsonException | IllegalArgumentException | ClassCastException nonsense) {
            chairs.hangUp(page);
        }
    }

    private void said(Session page, VideoChair chair, JsonObject said) {
        if (said.containsKey("pass")) {
            enter(page, chair, said);
            return;
        }
        var seat = chair.seat();
        if (seat.isEmpty()) {
            chairs.hangUp(page);
        } else {
            said(chair, seat.get(), said);
        }
    }

    private void enter(Session page, VideoChair chair, JsonObject said) {
        var account = Optional.ofNullable(page.getUserPrincipal())
                .flatMap(person -> UrlValues.account(person.getName()))
                .orElse(null);
        try {
            chair.sit(line.enter(said.getString("pass"), shownIn(said), account));
        } catch (DomainException refused) {
            tell(chair, refusal(refused));
            chairs.hangUp(page);
            return;
        }
        chair.seat().ifPresent(seat -> {
            tellState(chair, seat);
            tellSignals(chair, seat);
            tellWords(chair, seat);
        });
    }

    private static UUID shownIn(JsonObject said) {
        return UUID.fromString(said.getString("page", ""));
    }

    private static JsonObject refusal(DomainException refused) {
        return VideoJson.refused(refused.refusals().get(0).code());
    }

    private void said(VideoChair chair, VideoSeat seat, JsonObject said) {
        if (said.containsKey("to")) {
            line.signal(seat, UUID.fromString(said.getString("to")), said.getString("body", ""));
        } else if (said.containsKey("say")) {
            line.say(seat, said.getString("say"));
        } else if (said.containsKey("devices")) {
            line.devicesWork(seat, said.getString("devices"));
        } else if (said.containsKey("leave")) {
            line.leave(seat);
        } else if (said.containsKey("beat")) {
            line.isAlive(seat);
            tell(chair, VideoJson.beat());
        } else if (said.containsKey("look")) {
            tellState(chair, seat);
        }
    }

    void heard(@Observes VideoNews news) {
        for (var chair : chairs.listenedTo()) {
            chair.seat()
                    .filter(seat -> seat.visit().equals(news.visit()))
                    .ifPresent(seat -> tell(chair, seat, news.what(), news.participant()));
        }
    }

    private void tell(VideoChair chair, VideoSeat seat, VideoNews.What what, @Nullable UUID participant) {
        switch (what) {
            case PEOPLE -> tellState(chair, seat);
            case WORDS -> tellWords(chair, seat);
            case SIGNALS -> {
                if (seat.participant().equals(participant)) {
                    tellSignals(chair, seat);
                }
            }
        }
    }

    void missed(@Observes VideoNewsMissed missed) {
        for (var chair : chairs.listenedTo()) {
            chair.seat().ifPresent(seat -> {
                tellState(chair, seat);
                tellSignals(chair, seat);
                tellWords(chair, seat);
            });
        }
    }

    void letGo(@Observes MinuteHasPassed minute) {
        chairs.letGo(clock.instant());
    }

    /** One after the other: what was read earlier is never told later. */
    private void tellState(VideoChair chair, VideoSeat seat) {
        synchronized (chair) {
            var state = line.state(seat);
            tell(chair, VideoJson.state(state));
            if (chair.needsRoom(state.where() == VideoState.Where.IN)) {
                line.room(seat).ifPresent(room -> tell(chair, VideoJson.room(room)));
                tellWords(chair, seat);
            }
        }
    }

    /** One after the other: a way to the other browser that is told before the offer it belongs to is worth nothing. */
    private void tellSignals(VideoChair chair, VideoSeat seat) {
        synchronized (chair) {
            line.signals(seat).forEach(signal -> tell(chair, VideoJson.signal(signal)));
        }
    }

    private void tellWords(VideoChair chair, VideoSeat seat) {
        synchronized (chair) {
            for (var row : line.said(seat, chair.lastLine())) {
                tell(chair, VideoJson.words(row, seat));
                chair.readTo(row.line());
            }
        }
    }

    private void tell(VideoChair chair, JsonObject what) {
        chairs.tell(chair::equals, what.toString());
    }
}
