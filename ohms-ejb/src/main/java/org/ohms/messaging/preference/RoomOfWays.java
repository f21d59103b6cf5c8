package org.ohms.messaging.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** How the patient wants to be reached. */
@ApplicationScoped
class RoomOfWays implements RecordRoom {
    @Inject
    Wishes wishes;

    @Override
    public String code() {
        return "reach";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var told = wishes.of(patient);
        var zone = told.zone();
        return List.of(CopyEntry.of()
                .text("visits", ways(told.visits()))
                .text("reminders", ways(told.reminders()))
                .text("messages", ways(told.messages()))
                .text("language", told.language())
                .text("zone", zone == null ? null : zone.getId())
                .text("quiet", told.quietFrom() + " - " + told.quietUntil())
                .done());
    }

    private static String ways(MessageWays ways) {
        return Stream.of(ways.mail() ? "e-mail" : "", ways.sms() ? "SMS" : "")
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
