package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.shared.live.LineReopened;
import org.ohms.shared.live.LiveNews;
import org.ohms.shared.live.LiveNote;

/** Puts what happens in rooms on the line between the nodes, as ids and nothing else, and takes it off it. */
@ApplicationScoped
class VideoTopic {
    static final String NAME = "video";

    @Inject
    LiveNews news;

    @Inject
    Event<VideoNews> heard;

    @Inject
    Event<VideoNewsMissed> missed;

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) VideoVisitEvent event) {
        var visit = event.visit().toString();
        if (event instanceof VideoVisitEvent.Signalled signalled) {
            news.tell(NAME, visit + " " + VideoNews.What.SIGNALS + " " + signalled.participant());
        } else if (event instanceof VideoVisitEvent.Said) {
            news.tell(NAME, visit + " " + VideoNews.What.WORDS);
        } else {
            news.tell(NAME, visit + " " + VideoNews.What.PEOPLE);
        }
    }

    void heard(@Observes LiveNote note) {
        if (note.topic().equals(NAME)) {
            note.lines().stream().map(VideoTopic::read).forEach(heard::fire);
        }
    }

    void missed(@Observes LineReopened reopened) {
        missed.fire(new VideoNewsMissed());
    }

    private static VideoNews read(String line) {
        var parts = line.split(" ", -1);
        return new VideoNews(
                new VideoVisitId(UUID.fromString(parts[0])),
                VideoNews.What.valueOf(parts[1]),
                parts.length > 2 ? UUID.fromString(parts[2]) : null);
    }
}
