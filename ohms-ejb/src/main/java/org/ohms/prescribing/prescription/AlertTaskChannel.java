package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.ohms.care.task.HouseTasks;
import org.ohms.care.task.TaskPriority;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.work.Background;

/** Gives whoever prescribed the task to look at a prescription that something speaks against by now. */
@ApplicationScoped
class AlertTaskChannel implements OutboxChannel {
    static final String NAME = "prescription-task";

    /** The house's own choice, by how grave it is. */
    private static final Duration WITHIN_STOP = Duration.ofHours(4);

    private static final Duration WITHIN_CAUTION = Duration.ofDays(1);

    @Inject
    HouseTasks tasks;

    @Inject
    Prescriptions prescriptions;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    /** The note that leads to the task; one for each check that found something. */
    static OutboxMessage note(MedicationRequest request, UUID check, boolean stops, Instant now) {
        var body = Json.createObjectBuilder()
                .add("patient", request.patient().toString())
                .add("request", request.id().toString())
                .add("owner", request.signedBy().toString())
                .add("stops", stops)
                .build();
        return new OutboxMessage(NAME, NAME + ":" + check, body.toString(), request.patient(), check, now);
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            var patient = PatientId.of(note.getString("patient"));
            var request = UUID.fromString(note.getString("request"));
            var owner = AccountId.of(note.getString("owner"));
            var stops = note.getBoolean("stops");
            background.run("prescription.alert-task", () -> ask(patient, request, owner, stops));
        }
        return Optional.empty();
    }

    /** Others read a task as well: it does not name what is labelled. */
    private static String details(MedicationRequest request, ResourceBundle texts) {
        return request.sensitivity() == Clearance.N
                ? new MessageFormat(texts.getString("task.details"), Locale.ENGLISH)
                        .format(new Object[] {request.words().whole()})
                : texts.getString("task.details.labelled");
    }

    private void ask(PatientId patient, UUID id, AccountId owner, boolean stops) {
        prescriptions.active(patient).stream()
                .filter(request -> request.id().equals(id))
                .forEach(request -> {
                    var texts = ResourceBundle.getBundle("org.ohms.prescribing.alerts", Locale.ENGLISH);
                    var task = tasks.ask(
                            patient,
                            owner,
                            texts.getString("task.what"),
                            details(request, texts),
                            stops ? TaskPriority.ASAP : TaskPriority.URGENT,
                            stops ? WITHIN_STOP : WITHIN_CAUTION);
                    background.about("Task", task, patient);
                });
    }
}
