package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/** Checks the valid prescriptions of a patient again. Doing it twice is harmless: what was found once is not told twice. */
@ApplicationScoped
class CheckAgainChannel implements OutboxChannel {
    static final String NAME = "prescription-check";

    @Inject
    ChecksRunAgain checks;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        var patient = PatientId.of(body);
        background.run("prescription.check-again", () -> checks.again(patient));
        return Optional.empty();
    }
}
