package org.ohms.care.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.Correspondence;
import org.ohms.compliance.access.Actor;
import org.ohms.records.encounter.BeginEncounter;
import org.ohms.records.encounter.EncounterDesk;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.encounter.EncounterKind;
import org.ohms.records.note.NoteId;
import org.ohms.records.note.NoteTemplate;
import org.ohms.records.note.NoteWriting;
import org.ohms.records.note.WriteNote;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Sight;

@DisplayName("What comes of a conversation")
class ConversationOutcomesIT {
    private static final String[] WRITES = {
        "patient.search", "message.read", "message.write", "chart.read", "encounter.write", "note.write"
    };

    private final Correspondence people = new Correspondence();
    private final Actor doctor = staff(people.doctorsAccount, WRITES);
    private final Actor nurse = staff(people.nursesAccount, WRITES);
    private final Actor desk = staff(people.desksAccount, WRITES);
    private final UUID talk = people.asksTheDoctor("May I take two of them?");

    private EncounterId calls(Actor who, PatientId patient) {
        return as(
                who,
                () -> use(EncounterDesk.class)
                        .begin(new BeginEncounter(patient, EncounterKind.TELEPHONE, "Message", "Tablets", null, null)));
    }

    private NoteId notes(Actor who, PatientId patient, EncounterId encounter) {
        return as(
                who,
                () -> use(NoteWriting.class)
                        .write(new WriteNote(
                                patient,
                                encounter,
                                null,
                                0,
                                NoteTemplate.TELEPHONE,
                                Map.of("concern", "May she take two?"),
                                null))
                        .note());
    }

    private static DomainException.Kind refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).kind();
    }

    @Test
    @DisplayName("is the note that was written of it, once, and stands there for those who read it at work")
    void noted() throws SQLException {
        var encounter = calls(doctor, people.patient);
        var note = notes(doctor, people.patient, encounter);

        as(doctor, () -> use(ConversationOutcomes.class).noted(talk, encounter, note));
        as(doctor, () -> use(ConversationOutcomes.class).noted(talk, encounter, note));

        assertThat(as(nurse, () -> use(ConversationOutcomes.class).of(talk)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isVisit()).isFalse();
                    assertThat(one.encounter()).isEqualTo(encounter.value());
                    assertThat(one.by()).isNotEmpty();
                });
        try (var sight = Sight.of(people.herself)) {
            assertThat(sight.count("select count(*) from ohms.conversation_outcome"))
                    .isZero();
        }
    }

    @Test
    @DisplayName("is the visit that was booked for it, and no visit of somebody else")
    void booked() throws SQLException {
        var clinic = new Clinic();
        var visit =
                Clinic.book(BookAppointment.of(people.patient, clinic.doctor(), clinic.service(), Clinic.TUESDAY_9AM));
        var books =
                staff(people.nursesAccount, "patient.search", "message.read", "appointment.book", "appointment.read");

        as(books, () -> use(ConversationOutcomes.class).booked(talk, visit));

        assertThat(as(doctor, () -> use(ConversationOutcomes.class).of(talk)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isVisit()).isTrue();
                    assertThat(one.visit()).isEqualTo(visit.value());
                });
        var another = Clinic.book(BookAppointment.of(
                Clinic.patient(), clinic.doctor(), clinic.service(), Clinic.TUESDAY_9AM.plusSeconds(7200)));
        try (var sight = Sight.of(books)) {
            assertThatThrownBy(() -> sight.change("insert into ohms.conversation_outcome (id, patient_id,"
                            + " conversation_id, appointment_id, made_by, made_at) values ('" + UUID.randomUUID()
                            + "', '" + people.patient + "', '" + talk + "', '" + another + "', '"
                            + people.nursesAccount + "', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @DisplayName("is nobody else's: no stranger says or sees it, and nothing of another patient comes of it")
    void strangers() throws SQLException {
        var encounter = calls(doctor, people.patient);
        var note = notes(doctor, people.patient, encounter);
        as(doctor, () -> use(ConversationOutcomes.class).noted(talk, encounter, note));

        assertThat(refusal(() -> as(desk, () -> use(ConversationOutcomes.class).of(talk))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(refusal(() -> as(
                        people.stranger, () -> use(ConversationOutcomes.class).of(talk))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        try (var sight = Sight.of(people.stranger)) {
            assertThat(sight.count(
                            "select count(*) from ohms.conversation_outcome where conversation_id = '" + talk + "'"))
                    .isZero();
        }
        var other = new Correspondence();
        var elsewhere = staff(other.doctorsAccount, WRITES);
        var theirs = calls(elsewhere, other.patient);
        var theirNote = notes(elsewhere, other.patient, theirs);
        assertThat(refusal(() ->
                        as(elsewhere, () -> use(ConversationOutcomes.class).noted(talk, theirs, theirNote))))
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        try (var sight = Sight.of(doctor)) {
            assertThatThrownBy(() -> sight.change("insert into ohms.conversation_outcome (id, patient_id,"
                            + " conversation_id, note_id, encounter_id, made_by, made_at) values ('" + UUID.randomUUID()
                            + "', '" + people.patient + "', '" + talk + "', '" + theirNote + "', '" + theirs + "', '"
                            + people.doctorsAccount + "', now())"))
                    .hasMessageContaining("row-level security");
        }
        try (var sight = Sight.of(doctor)) {
            assertThatThrownBy(() -> sight.change("delete from ohms.conversation_outcome"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
