package org.ohms.messaging.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Tells a patient that their record was opened in an emergency: in the portal at once, by mail or text the next morning,
 * when somebody can answer a call about it. It never says by whom.
 */
@ApplicationScoped
class BreakGlassNoticeChannel implements OutboxChannel {
    static final String NAME = "break-glass-notice";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration WORTH_TELLING = Duration.ofDays(60);

    @Inject
    EntityManager entities;

    @Inject
    PatientNotices notices;

    @Inject
    KnownHospital hospital;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var at = Instant.parse(reader.readObject().getString("at"));
            background.run("break-glass.tell", () -> tell(id, at));
        }
        return Optional.empty();
    }

    private void tell(UUID id, Instant at) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(patient_id as text), cast(subject as text) from outbox where id = ?1")
                .setParameter(1, id)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        var row = (Object[]) rows.get(0);
        var patient = PatientId.of(String.valueOf(row[0]));
        var grant = UUID.fromString(String.valueOf(row[1]));
        background.about("BreakGlass", grant, patient);
        notices.tell(
                patient,
                new Notice(
                        "access.opened",
                        Map.of("when", at),
                        false,
                        grant,
                        "break-glass:" + grant,
                        nextMorning(at),
                        at.plus(WORTH_TELLING),
                        null,
                        List.of()));
    }

    private Instant nextMorning(Instant at) {
        var zone = hospital.zone();
        return at.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}
