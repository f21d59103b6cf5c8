package org.ohms.messaging.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.shared.id.PatientId;

/** By which ways the patient wants to be told of a topic, where they said so. */
@ApplicationScoped
class RoomOfTopics implements RecordRoom {
    @Inject
    NotificationWishes wishes;

    @Inject
    RecordAccounts accounts;

    @Override
    public String code() {
        return "topics";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return accounts.accountOf(patient).map(wishes::all).orElse(List.of()).stream()
                .filter(wish -> !wish.equals(NotificationWish.untold(wish.topic())))
                .map(wish -> CopyEntry.of()
                        .code("topic", wish.topic().name())
                        .text("ways", ways(wish))
                        .done())
                .toList();
    }

    private static String ways(NotificationWish wish) {
        return Stream.of(
                        wish.page() ? "portal" : "",
                        wish.mail() ? "e-mail" : "",
                        wish.sms() ? "SMS" : "",
                        wish.push() ? "browser" : "")
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
