package org.ohms.care.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Condition;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Item;
import org.ohms.care.questionnaire.QuestionnaireDefinition.ItemKind;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Option;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskPriority;
import org.ohms.compliance.access.Actor;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.records.Ward;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.BookAppointment;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.testing.Hospital;

@DisplayName("A questionnaire")
class QuestionnaireIT {
    private static final Actor CONFIGURES = staff("questionnaire.configure");

    private final Clinic clinic = new Clinic();
    private final PatientId patient = Clinic.patient();
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final AccountId doctorsAccount = new AccountId(UUID.randomUUID());
    private final Actor me = Hospital.patient(account, "own-questionnaire.answer");
    private final Actor doctor =
            staff(doctorsAccount, "patient.search", "chart.read", "questionnaire.write", "task.read", "message.read");

    @BeforeEach
    void cared() {
        Clinic.signsInAs(patient, account);
        Ward.cares(patient, doctorsAccount);
        Hospital.asSystem(
                () -> entities().createNativeQuery("delete from outbox").executeUpdate());
    }

    @Test
    @DisplayName(
            "is asked by hand, begun, kept, gone on with, and sent once; the chart shows points and what they mean")
    void isAnswered() {
        var id = ask("phq-9");
        assertThatThrownBy(() -> ask("phq-9")).hasMessageContaining("questionnaire.is-asked");

        as(me, () -> use(OwnQuestionnaires.class).save(id, 1, Map.of("q1", "2")));
        var begun = as(me, () -> use(OwnQuestionnaires.class).open(id));
        assertThat(begun.state()).isEqualTo(ResponseState.IN_PROGRESS);
        assertThat(begun.answers()).containsEntry("q1", "2");
        assertThatThrownBy(() -> as(me, () -> use(OwnQuestionnaires.class).send(id, begun.version(), begun.answers())))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"));
        assertThatThrownBy(() ->
                        as(me, () -> use(OwnQuestionnaires.class).save(id, begun.version(), Map.of("q1", "7"))))
                .hasMessageContaining("common.malformed");

        var red = as(me, () -> use(OwnQuestionnaires.class).send(id, begun.version(), phq9(2, 0)));

        assertThat(red).isFalse();
        var row = as(doctor, () -> use(QuestionnaireDesk.class).of(patient)).get(0);
        assertThat(row.score()).isEqualTo(16);
        assertThat(row.band()).isEqualTo("Moderately severe");
        assertThat(row.red()).isFalse();
        assertThat(row.definition().most()).hasValue(27);
        assertThatThrownBy(() -> as(me, () -> use(OwnQuestionnaires.class).save(id, row.version(), Map.of("q1", "0"))))
                .hasMessageContaining("questionnaire.is-over");
        var copy = Hospital.asSystem(() -> use(RoomOfQuestionnaires.class).entries(patient));
        assertThat(copy).hasSize(1);
    }

    @Test
    @DisplayName("shows by how much the points changed since the time before")
    void showsTheTrend() {
        send(ask("gad-7"), gad7(3));
        Hospital.clock().pass(Duration.ofMinutes(1));
        send(ask("gad-7"), gad7(1));

        var rows = as(doctor, () -> use(QuestionnaireDesk.class).of(patient));
        assertThat(rows).extracting(ResponseRow::score).containsExactly(7, 21);
        assertThat(rows.get(0).change()).isEqualTo(-14);
        assertThat(rows).extracting(ResponseRow::band).containsExactly("Mild", "Severe");
    }

    @Test
    @DisplayName("makes of a red answer a task at once, and tells whoever cares for the patient and whoever asked")
    void alerts() {
        var colleague = new AccountId(UUID.randomUUID());
        Ward.cares(patient, colleague);
        var id = ask("phq-9");

        var red = as(me, () -> use(OwnQuestionnaires.class).send(id, 1, phq9(0, 1)));
        courier();
        courier();

        assertThat(red).isTrue();
        var tasks = as(doctor, () -> use(TaskDesk.class).of(patient));
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.priority()).isEqualTo(TaskPriority.STAT);
            assertThat(task.what()).contains("PHQ-9");
            assertThat(task.details()).contains("Several days");
            assertThat(task.owner().role()).isEqualTo("nurse");
        });
        for (var who : List.of(doctorsAccount, colleague)) {
            assertThat(as(
                                    staff(who, "patient.search"),
                                    () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                            .rows())
                    .extracting(NotificationRow::kind)
                    .containsOnlyOnce("questionnaire.red");
        }
    }

    @Test
    @DisplayName("leaves out what does not apply, and knows the cut-off of the patient's sex")
    void leavesOut() {
        var never = ask("audit-c");
        send(never, Map.of("q1", "0", "q2", "4"));
        var row = as(doctor, () -> use(QuestionnaireDesk.class).of(patient)).get(0);
        assertThat(row.score()).isZero();
        assertThat(row.band()).isEqualTo("Below the cut-off");
        assertThat(row.answers()).doesNotContainKey("q2");

        Hospital.clock().pass(Duration.ofMinutes(1));
        send(ask("audit-c"), Map.of("q1", "1", "q2", "1", "q3", "1"));
        // the patient is a woman: 3 counts for her
        assertThat(as(doctor, () -> use(QuestionnaireDesk.class).of(patient))
                        .get(0)
                        .band())
                .isEqualTo("At or over the cut-off");
    }

    @Test
    @DisplayName("belongs to a service: a visit brings it, and one that is cancelled asks no more")
    void belongsToAService() {
        var own = published();
        as(
                CONFIGURES,
                () -> use(QuestionnaireSetup.class)
                        .belongsTo(own, List.of(clinic.service().value())));
        var visit = Clinic.book(BookAppointment.of(patient, clinic.doctor(), clinic.service(), Clinic.TUESDAY_9AM));
        courier();
        courier();

        var asked = as(me, () -> use(OwnQuestionnaires.class).mine());
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.appointment()).isEqualTo(visit.value());
            assertThat(one.state()).isEqualTo(ResponseState.ASKED);
        });
        assertThat(as(me, () -> use(MyNotifications.class).list(new PageRequest(0, 25)))
                        .rows())
                .extracting(NotificationRow::kind)
                .contains("questionnaire.asked");
        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class).cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));
        assertThat(as(me, () -> use(OwnQuestionnaires.class).mine())).isEmpty();
        as(CONFIGURES, () -> use(QuestionnaireSetup.class).belongsTo(own, List.of()));
    }

    @Test
    @DisplayName("stays as it was published: a change is another version, and what came with the house is not changed")
    void hasVersions() {
        var first = published();
        var row = as(CONFIGURES, () -> use(QuestionnaireSetup.class).version(first));
        var second = as(
                CONFIGURES,
                () -> use(QuestionnaireSetup.class)
                        .change(first, row.version(), new QuestionnaireDraft(null, "Falls, again", definition())));
        assertThat(second).isNotEqualTo(first);
        as(CONFIGURES, () -> use(QuestionnaireSetup.class).publish(second, 1));
        assertThat(as(CONFIGURES, () -> use(QuestionnaireSetup.class).version(first))
                        .state())
                .isEqualTo(QuestionnaireState.RETIRED);
        assertThat(as(CONFIGURES, () -> use(QuestionnaireSetup.class).version(second))
                        .number())
                .isEqualTo(2);
        var shipped = as(CONFIGURES, () -> use(QuestionnaireSetup.class).all()).stream()
                .filter(QuestionnaireRow::shipped)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> as(
                        CONFIGURES,
                        () -> use(QuestionnaireSetup.class)
                                .change(
                                        shipped.id(),
                                        shipped.version(),
                                        new QuestionnaireDraft(null, "Mine", definition()))))
                .hasMessageContaining("questionnaire.is-fixed");
        assertThatThrownBy(() -> as(
                        CONFIGURES,
                        () -> use(QuestionnaireSetup.class)
                                .begin(new QuestionnaireDraft(
                                        "Not a code",
                                        "",
                                        new QuestionnaireDefinition(
                                                "",
                                                List.of(new Item(
                                                        "q1",
                                                        ItemKind.CHOICE,
                                                        "",
                                                        true,
                                                        List.of(),
                                                        new Condition("q9", 0),
                                                        null)),
                                                List.of(),
                                                "",
                                                null)))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::code)
                                .contains(
                                        "common.malformed",
                                        "questionnaire.few-options",
                                        "questionnaire.bad-condition"));
    }

    @Test
    @DisplayName("is nobody else's: not a stranger's, not a proxy's, not that of staff who do not care for the patient")
    void isNobodyElses() {
        var id = ask("gad-7");
        var stranger = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(Clinic.patient(), stranger);

        assertThatThrownBy(() -> as(
                        Hospital.patient(stranger, "own-questionnaire.answer"),
                        () -> use(OwnQuestionnaires.class).open(id)))
                .hasMessageContaining("common.not-found");
        assertThatThrownBy(() -> as(
                        staff("patient.search", "chart.read"),
                        () -> use(QuestionnaireDesk.class).of(patient)))
                .hasMessageContaining("access.not-in-care");
        assertThat(as(
                        Hospital.proxy(stranger, patient, "own-questionnaire.answer"),
                        () -> use(OwnQuestionnaires.class).hasRecord()))
                .isFalse();
    }

    private UUID published() {
        var id = as(
                CONFIGURES,
                () -> use(QuestionnaireSetup.class)
                        .begin(new QuestionnaireDraft(
                                "f-" + UUID.randomUUID().toString().substring(0, 8), "Falls", definition())));
        as(CONFIGURES, () -> use(QuestionnaireSetup.class).publish(id, 1));
        return id;
    }

    private static QuestionnaireDefinition definition() {
        return new QuestionnaireDefinition(
                "About falls",
                List.of(
                        new Item(
                                "q1",
                                ItemKind.CHOICE,
                                "Did you fall this year?",
                                true,
                                List.of(new Option("No", 0), new Option("Yes", 1)),
                                null,
                                null),
                        new Item("q2", ItemKind.NUMBER, "How often?", true, List.of(), new Condition("q1", 0), null),
                        new Item("q3", ItemKind.DATE, "When last?", false, List.of(), new Condition("q1", 0), null),
                        new Item("q4", ItemKind.TEXT, "Anything else?", false, List.of(), null, null)),
                List.of(),
                "",
                null);
    }

    private UUID ask(String code) {
        var which = as(doctor, () -> use(QuestionnaireDesk.class).choices()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return as(doctor, () -> use(QuestionnaireDesk.class).ask(patient, which));
    }

    private void send(UUID id, Map<String, String> answers) {
        as(me, () -> use(OwnQuestionnaires.class).send(id, 1, answers));
    }

    /** The same option for the first eight, another for the ninth. */
    private static Map<String, String> phq9(int option, int ninth) {
        var answers = new HashMap<String, String>();
        for (var question = 1; question <= 8; question++) {
            answers.put("q" + question, String.valueOf(option));
        }
        answers.put("q9", String.valueOf(ninth));
        return answers;
    }

    private static Map<String, String> gad7(int option) {
        var answers = new HashMap<String, String>();
        for (var question = 1; question <= 7; question++) {
            answers.put("q" + question, String.valueOf(option));
        }
        return answers;
    }

    private static void courier() {
        Hospital.clock().pass(Duration.ofMillis(5));
        Hospital.announce(new FewSecondsHavePassed(Hospital.clock().instant()));
    }

    private static EntityManager entities() {
        return use(EntityManager.class);
    }
}
