package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.patients.patient.PatientLinks;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Tells a patient after a visit that there is something to read in the portal, and not what. Nobody is told who has no
 * portal, nor when nothing that they may see leads to an article they have not read.
 */
@ApplicationScoped
class AfterVisitChannel implements OutboxChannel {
    static final String NAME = "visit-articles";

    private static final Duration WORTH_TELLING = Duration.ofDays(7);

    @Inject
    Articles articles;

    @Inject
    PatientNotices notices;

    @Inject
    PatientLinks records;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            var visit = UUID.fromString(note.getString("visit"));
            var patient = PatientId.of(note.getString("patient"));
            background.run("article.suggest", () -> tell(records.standing(patient), visit));
        }
        return Optional.empty();
    }

    private void tell(PatientId patient, UUID visit) {
        background.about("Appointment", visit, patient);
        var now = clock.instant();
        if (!articles.isAnythingToRead(patient, LocalDate.ofInstant(now, hospital.zone()), now)) {
            return;
        }
        notices.tell(
                patient,
                new Notice(
                        "article.suggested",
                        Map.of(),
                        false,
                        visit,
                        "article:" + visit,
                        now,
                        now.plus(WORTH_TELLING),
                        null,
                        List.of()));
    }
}
