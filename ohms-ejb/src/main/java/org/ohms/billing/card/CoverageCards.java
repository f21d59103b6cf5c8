package org.ohms.billing.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.document.PictureDrawing;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/** The pictures of cards there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class CoverageCards {
    /** The largest picture taken, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    @Inject
    EntityManager entities;

    @Inject
    PictureDrawing drawing;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Keeps a picture of a card, drawn anew.
     *
     * @param field where the objection goes
     * @throws DomainException INVALID when it is no picture in JPEG or PNG, or larger than 5 MB
     */
    public UUID keep(PatientId patient, CardSide side, byte[] upload, String field) {
        if (upload.length > LARGEST) {
            throw DomainException.invalid(
                    Refusal.of(CardRefusal.TOO_LARGE).at(field).with("maxBytes", LARGEST));
        }
        var jpeg = drawing.drawn(upload)
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CardRefusal.NO_PICTURE).at(field)));
        var card = new CoverageCard(
                patient, side, jpeg, clock.instant(), current.get().account());
        entities.persist(card);
        entities.flush();
        return card.id();
    }

    /** Whether there is this picture of this patient, for those who may name it without looking at it. */
    public boolean isOf(PatientId patient, UUID card) {
        return (Boolean) entities.createNativeQuery("select card_is_of(?1, ?2)")
                .setParameter(1, card)
                .setParameter(2, patient.value())
                .getSingleResult();
    }

    /** When the pictures of a patient's cards were taken, by picture. */
    public Map<UUID, Instant> takenOf(PatientId patient) {
        var taken = new HashMap<UUID, Instant>();
        entities.createQuery("select c.id, c.takenAt from CoverageCard c where c.patient = :patient", Object[].class)
                .setParameter("patient", patient)
                .getResultList()
                .forEach(row -> taken.put((UUID) row[0], (Instant) row[1]));
        return taken;
    }

    CoverageCard with(UUID id) {
        return Optional.ofNullable(entities.find(CoverageCard.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
