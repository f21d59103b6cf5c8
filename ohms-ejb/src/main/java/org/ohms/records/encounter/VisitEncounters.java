package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentCalendar;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/** What an encounter takes over from the visit it belongs to. */
@ApplicationScoped
class VisitEncounters {
    @Inject
    AppointmentCalendar calendar;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    ServiceLookup services;

    @Inject
    EncounterIntake intake;

    @Inject
    EntityManager entities;

    /** Begins the encounter of a visit; who has the visit takes part, and so does the one who begins it. */
    EncounterId begin(PatientId patient, AppointmentId visit, @Nullable String withoutConsent, AccountId by) {
        var row = calendar.visit(visit).row();
        if (!patient.equals(row.patient())) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (!row.status().isHere() && row.status() != AppointmentStatus.FULFILLED) {
            throw DomainException.refused(EncounterRefusal.NOT_ARRIVED);
        }
        var host = Optional.ofNullable(
                        practitioners.rows(List.of(row.practitioner())).get(row.practitioner()))
                .map(PractitionerRow::account)
                .orElse(null);
        try {
            var id = intake.admit(encounter(patient, row, withoutConsent), host, row.practitioner());
            if (!Objects.equals(host, by)) {
                join(entities.find(Encounter.class, id.value()), by);
            }
            return id;
        } catch (PersistenceException broken) {
            if (String.valueOf(broken.getMessage()).contains("encounter_of_appointment")) {
                throw DomainException.refused(EncounterRefusal.BEGUN_ALREADY);
            }
            throw WithoutConsent.refusal(broken);
        }
    }

    private NewEncounter encounter(PatientId patient, AppointmentRow row, @Nullable String withoutConsent) {
        var startsAt = Optional.ofNullable(row.arrivedAt())
                .filter(arrived -> arrived.isBefore(row.startsAt()))
                .orElse(row.startsAt());
        return new NewEncounter(
                patient,
                row.id(),
                row.video() ? EncounterKind.VIDEO : EncounterKind.VISIT,
                null,
                new EncounterWords(row.serviceName(), row.reason().isBlank() ? null : row.reason(), null, null),
                row.place(),
                startsAt,
                row.status() == AppointmentStatus.FULFILLED ? row.endsAt() : null,
                services.sensitivityOf(row.service()),
                withoutConsent);
    }

    /** Who acts takes part, once. */
    void join(Encounter encounter, AccountId account) {
        var there = entities.createQuery(
                        "select count(p) from EncounterParticipant p where p.encounter = :encounter and p.account = :account",
                        Long.class)
                .setParameter("encounter", encounter.id())
                .setParameter("account", account)
                .getSingleResult();
        if (there == 0) {
            entities.persist(new EncounterParticipant(
                    encounter, account, practitioner(account), ParticipantRole.SECONDARY, encounter.startsAt()));
        }
    }

    /** The practitioner an account signs in as; null when it is none. */
    @Nullable
    PractitionerId practitioner(AccountId account) {
        return practitioners.signingInAs(account).map(PractitionerRow::id).orElse(null);
    }

    /** The desk ends the visit: the encounter is over. */
    void on(@Observes AppointmentEvent.Fulfilled event) {
        entities.createNativeQuery("select 1 from finish_encounter_of(cast(?1 as uuid), cast(?2 as timestamptz))")
                .setParameter(1, event.visit().appointment().toString())
                .setParameter(2, event.visit().time().endsAt().toString())
                .getSingleResult();
    }
}
