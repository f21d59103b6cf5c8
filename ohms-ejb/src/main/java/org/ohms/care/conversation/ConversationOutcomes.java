package org.ohms.care.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.note.NoteId;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.persistence.StoredInstant;

/** What comes of a conversation stays tied to it: visits that are booked and notes that are written because of it. */
@Stateless
public class ConversationOutcomes {
    @Inject
    ConversationKeeping keeping;

    @Inject
    MessageWriting writing;

    @Inject
    EntityManager entities;

    @Inject
    CurrentActor current;

    @Inject
    AccountNames names;

    /**
     * What came of it until now, the oldest first.
     *
     * @throws DomainException NOT_FOUND for a conversation that is not open to the reader
     */
    @RolesAllowed("message.read")
    public List<OutcomeRow> of(UUID conversation) {
        keeping.opened(conversation);
        List<?> found =
                entities.createNativeQuery("""
                        select cast(o.appointment_id as text), cast(o.encounter_id as text), cast(o.made_by as text),
                            o.made_at
                        from conversation_outcome o where o.conversation_id = ?1 order by o.made_at, o.id""").setParameter(1, conversation).getResultList();
        var rows = found.stream().map(Object[].class::cast).toList();
        var people = names.of(rows.stream()
                .map(row -> AccountId.of(String.valueOf(row[2])))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new OutcomeRow(
                        id(row[0]),
                        id(row[1]),
                        people.getOrDefault(AccountId.of(String.valueOf(row[2])), ""),
                        StoredInstant.of(row[3])))
                .toList();
    }

    /**
     * A visit was booked because of it; said twice it stays one.
     *
     * @throws DomainException NOT_FOUND for a conversation that is not open to whoever asks
     */
    @RolesAllowed("appointment.book")
    public void booked(UUID conversation, AppointmentId visit) {
        keep(keeping.opened(conversation), visit.value(), null, null);
    }

    /**
     * A note was written because of it; said twice it stays one.
     *
     * @throws DomainException NOT_FOUND for a conversation that is not open to whoever asks
     */
    @RolesAllowed("note.write")
    public void noted(UUID conversation, EncounterId encounter, NoteId note) {
        keep(keeping.opened(conversation), null, note.value(), encounter.value());
    }

    private void keep(Conversation from, @Nullable UUID visit, @Nullable UUID note, @Nullable UUID encounter) {
        var now = writing.now();
        entities.createNativeQuery("""
                        insert into conversation_outcome
                            (id, patient_id, conversation_id, appointment_id, note_id, encounter_id, made_by, made_at)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as uuid), cast(?6 as uuid), ?7, ?8)
                        on conflict do nothing""")
                .setParameter(1, Uuids.v7(now))
                .setParameter(2, from.patient().value())
                .setParameter(3, from.id())
                .setParameter(4, text(visit))
                .setParameter(5, text(note))
                .setParameter(6, text(encounter))
                .setParameter(7, current.account().value())
                .setParameter(8, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID id(@Nullable Object text) {
        return text == null ? null : UUID.fromString(text.toString());
    }
}
