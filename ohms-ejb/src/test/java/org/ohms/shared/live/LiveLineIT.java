package org.ohms.shared.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.TestDatabase;

@DisplayName("The line between the nodes")
class LiveLineIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @Test
    void tellsEveryNodeAndSaysWhenSomethingMayHaveBeenMissed() throws SQLException {
        try (var here = new OpenLine();
                var there = new OpenLine()) {
            await().atMost(LONG_ENOUGH).until(() -> opened(here) && opened(there));
            use(LiveNews.class).tell("test", "first");
            await().atMost(LONG_ENOUGH).until(() -> here.heard("test", "first") && there.heard("test", "first"));

            here.heard().clear();
            breakAllLines();

            await().atMost(LONG_ENOUGH).until(() -> opened(here));
            use(LiveNews.class).tell("test", "second");
            await().atMost(LONG_ENOUGH).until(() -> here.heard("test", "second"));
        }
    }

    private static boolean opened(OpenLine line) {
        return line.heard().contains(new LineReopened());
    }

    private static void breakAllLines() throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where query like '%ohms_live%' and pid <> pg_backend_pid()");
        }
    }

    @Test
    void packsManyChangesIntoFewShortNotes() {
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> "2026-11-24 " + new UUID(7, i))
                .toList();

        var payloads = Payloads.write(new LiveNote("schedule", lines));

        assertThat(payloads)
                .hasSizeLessThan(5)
                .allSatisfy(payload -> assertThat(payload.length()).isLessThan(8000));
        assertThat(payloads.stream().map(Payloads::read))
                .allSatisfy(note -> assertThat(note.topic()).isEqualTo("schedule"))
                .flatExtracting(LiveNote::lines)
                .containsExactlyElementsOf(lines);
    }

    @Test
    void tellsTheSameNewsOnce() {
        var news = new LiveNews();

        news.tell("schedule", "a");
        news.tell("schedule", "a");
        news.tell("bell", "a");

        assertThat(news.take())
                .containsExactly(
                        new LiveNote("schedule", java.util.List.of("a")), new LiveNote("bell", java.util.List.of("a")));
        assertThat(news.take()).isEmpty();
    }
}
