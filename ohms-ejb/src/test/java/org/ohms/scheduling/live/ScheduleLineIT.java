package org.ohms.scheduling.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ohms.scheduling.Clinic.TUESDAY;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.id.PractitionerId;
import org.ohms.testing.TestDatabase;

@DisplayName("The line between the nodes")
class ScheduleLineIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    /** Hears what the line tells this node. */
    private static final class Listener {
        static final List<Object> HEARD = new CopyOnWriteArrayList<>();
    }

    private static ScheduleLine line() {
        var line = new ScheduleLine();
        line.collector = use(ChangeCollector.class);
        line.changed = new HeardEvent<>();
        line.mayHaveChanged = new HeardEvent<>();
        return line;
    }

    /** An event that only notes what is fired. */
    private static final class HeardEvent<T> implements jakarta.enterprise.event.Event<T> {
        @Override
        public void fire(T event) {
            Listener.HEARD.add(event);
        }

        @Override
        public <U extends T> java.util.concurrent.CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> java.util.concurrent.CompletionStage<U> fireAsync(
                U event, jakarta.enterprise.event.NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public jakarta.enterprise.event.Event<T> select(java.lang.annotation.Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> jakarta.enterprise.event.Event<U> select(
                Class<U> subtype, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> jakarta.enterprise.event.Event<U> select(
                jakarta.enterprise.util.TypeLiteral<U> subtype, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void tellsEveryNodeOfAChangeAndReadsAgainAfterABreak() throws SQLException {
        var line = line();
        var thread = new Thread(() -> line.keep(TestDatabase.get().app()));
        thread.setDaemon(true);
        thread.start();
        try {
            await().atMost(LONG_ENOUGH).until(() -> Listener.HEARD.contains(new ScheduleMayHaveChanged()));
            var clinic = new Clinic();
            var doctor = clinic.doctor();
            clinic.book(Clinic.patient(), doctor, TUESDAY_9AM);
            await().atMost(LONG_ENOUGH).until(() -> Listener.HEARD.contains(new ScheduleChanged(TUESDAY, doctor)));

            Listener.HEARD.clear();
            try (var connection = TestDatabase.get().superuser();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query like '%ohms_schedule%' and pid <> pg_backend_pid()");
            }

            await().atMost(LONG_ENOUGH).until(() -> Listener.HEARD.contains(new ScheduleMayHaveChanged()));
            clinic.book(Clinic.patient(), doctor, TUESDAY_9AM.plusSeconds(3600));
            await().atMost(LONG_ENOUGH).until(() -> Listener.HEARD.contains(new ScheduleChanged(TUESDAY, doctor)));
        } finally {
            line.hangUp();
        }
    }

    @Test
    void packsManyChangesIntoFewShortNotes() {
        var changes = IntStream.range(0, 500)
                .mapToObj(i -> new ScheduleChanged(
                        i % 7 == 0 ? null : TUESDAY.plusDays(i % 5), new PractitionerId(new UUID(7, i))))
                .toList();

        var notes = ChangeNotes.write(changes);

        assertThat(notes)
                .hasSizeLessThan(5)
                .allSatisfy(n -> assertThat(n.length()).isLessThan(8000));
        assertThat(notes.stream().flatMap(n -> ChangeNotes.read(n).stream())).containsExactlyElementsOf(changes);
    }
}
