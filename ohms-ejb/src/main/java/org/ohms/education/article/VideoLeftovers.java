package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Each day throws away videos that never arrived whole and those that no version of any article shows any more. */
@ApplicationScoped
class VideoLeftovers {
    private static final Duration ARRIVES_WITHIN = Duration.ofDays(2);

    @Inject
    Videos videos;

    @Inject
    Background background;

    void tidy(@Observes DayHasPassed day) {
        background.run(
                "video.forget",
                () -> videos.leftOver(day.at().minus(ARRIVES_WITHIN)).forEach(videos.store()::forget));
    }
}
