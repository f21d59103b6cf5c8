package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** The patient's video visits with what was written in them, in the copy of the record, the newest first. */
@ApplicationScoped
class RoomOfVideo implements RecordRoom {
    @Inject
    VideoVisits visits;

    @Inject
    VideoReading reading;

    @Override
    public String code() {
        return "video";
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return visits.of(patient).stream().flatMap(this::entries).toList();
    }

    private Stream<CopyEntry> entries(VideoVisit room) {
        var people = visits.people(room.id());
        var visit = CopyEntry.of()
                .moment("startsAt", room.startsAt())
                .moment("startedAt", room.startedAt())
                .moment("endedAt", room.endedAt())
                .text(
                        "people",
                        people.stream()
                                .filter(VideoParticipant::hasJoined)
                                .map(VideoParticipant::name)
                                .collect(Collectors.joining(", ")))
                .text("summary", room.summary())
                .done();
        var words = reading.rows(people, visits.messages(room.id(), 0)).stream()
                .map(message -> CopyEntry.of()
                        .moment("sentAt", message.at())
                        .text("writer", message.name())
                        .text("words", message.text())
                        .done());
        return Stream.concat(Stream.of(visit), words);
    }
}
