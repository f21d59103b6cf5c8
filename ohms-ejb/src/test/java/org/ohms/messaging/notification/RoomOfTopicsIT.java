package org.ohms.messaging.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.portal.Entrance;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.testing.Hospital;

@DisplayName("How a patient is told of a topic")
class RoomOfTopicsIT {
    @Test
    @DisplayName("stands in the copy of the record, as far as they said it")
    void copied() {
        var owner = Entrance.arrived(Entrance.someEmail(), "Topic", "Tabea");
        var patient = Entrance.patient("Topic", "Tabea", Entrance.someEmail());
        Hospital.asSystem(() -> use(RecordAccounts.class).tie(owner, patient));
        as(
                Hospital.patient(owner),
                () -> use(MyNotificationWishes.class)
                        .change(List.of(
                                new NotificationWish(NotificationTopic.CHART, true, true, false, false),
                                NotificationWish.untold(NotificationTopic.ANNOUNCEMENTS))));

        var entries = Hospital.asSystem(() -> use(RoomOfTopics.class).entries(patient));

        assertThat(entries)
                .containsExactly(CopyEntry.of()
                        .code("topic", "CHART")
                        .text("ways", "portal, e-mail")
                        .done());
    }
}
