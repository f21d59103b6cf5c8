package org.ohms.care.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskRow;
import org.ohms.care.task.TaskState;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.People;
import org.ohms.patients.care.AssignCare;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.care.TeamRole;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.observation.NewObservation;
import org.ohms.records.observation.ObservationCategory;
import org.ohms.records.observation.ObservationIntake;
import org.ohms.records.observation.ObservationStatus;
import org.ohms.records.observation.Quantity;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestDatabase;

@DisplayName("A plan of care")
class CarePlanIT {
    private static final String HBA1C = "4548-4";
    private static final String WEIGHT = "29463-7";
    private static final String[] MAY = {
        "patient.search", "chart.read", "goal.write", "care-plan.write", "task.read", "task.write", "patient.read-own"
    };

    private final Ward ward = new Ward();
    private final Actor doctor = staff(ward.doctorsAccount, MAY);
    private final Actor colleague = staff(ward.colleaguesAccount, MAY);
    private final Actor stranger = staff(new AccountId(UUID.randomUUID()), MAY);
    private final AccountId ownAccount = new AccountId(UUID.randomUUID());
    private final Actor herself = Hospital.patient(ownAccount, "own-chart.read", "own-care-plan.tick");

    CarePlanIT() {
        Clinic.signsInAs(ward.patient, ownAccount);
    }

    private void measured(
            String code, String name, String value, String unit, ObservationCategory category, Instant at) {
        Hospital.asSystem(() -> use(ObservationIntake.class)
                .admit(new NewObservation(
                        ward.patient,
                        null,
                        null,
                        null,
                        category,
                        ObservationStatus.FINAL,
                        Concept.of(CodeSystem.LOINC, code, name),
                        new Quantity(new BigDecimal(value), unit),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        at,
                        at,
                        Clearance.N,
                        at)));
    }

    private void hba1c(String value) {
        measured(
                HBA1C,
                "HbA1c",
                value,
                "%",
                ObservationCategory.LABORATORY,
                Instant.now().minusSeconds(60));
    }

    private PlanTemplateRow template(PlanCategory category) {
        return as(doctor, () -> use(CarePlanDesk.class).templates()).stream()
                .filter(one -> one.category() == category)
                .filter(one -> one.number() == 1)
                .findFirst()
                .orElseThrow();
    }

    private UUID begun(@Nullable UUID template) {
        return as(
                doctor,
                () -> use(CarePlanDesk.class)
                        .begin(new BeginCarePlan(
                                ward.patient,
                                template,
                                template == null ? PlanCategory.OTHER : null,
                                template == null ? "After the fall" : null,
                                null,
                                null,
                                null)));
    }

    private CarePlanDetails plan(UUID id) {
        return as(doctor, () -> use(CarePlanDesk.class).plan(ward.patient, id));
    }

    private UUID doing(UUID plan, @Nullable Integer every, @Nullable LocalDate due, @Nullable String measurement) {
        return as(
                doctor,
                () -> use(PlanWork.class)
                        .add(new SetActivity(
                                ward.patient, plan, "Walk to the park", "Slowly", measurement, every, due)));
    }

    private static LocalDate today() {
        return Hospital.asSystem(
                () -> use(HospitalDay.class).today(Hospital.clock().instant()));
    }

    private static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    private static List<String> codes(Runnable work) {
        return refusal(work).refusals().stream().map(Refusal::code).toList();
    }

    private static long told(AccountId account, String kind, UUID plan) {
        return Hospital.count("select count(*) from ohms.notification where kind = '" + kind + "' and account_id = '"
                + account + "' and subject = '" + plan + "'");
    }

    @ParameterizedTest
    @DisplayName("comes with figures that each name the source they were read in")
    @CsvSource(delimiter = '|', textBlock = """
                    DIABETES | HbA1c under 7 % | 6.9 | | | <7 %
                    DIABETES | Blood pressure under 130/80; its upper figure is followed | 129 | | | 5.3.1
                    DIABETES | Look at both feet for cuts, blisters and red spots | | 1 | | daily self-exam
                    DIABETES | Measure HbA1c and talk about the goal | | 90 | 90 | every 3-6 months
                    DIABETES | Examine the feet thoroughly | | 365 | 365 | then annually
                    DIABETES | Send for an eye examination: dilated, or a picture of the retina | | 365 | 365 | then annually
                    HYPERTENSION | Blood pressure under 130/80; its upper figure is followed | 129 | | | 5.2.7
                    HYPERTENSION | Move in all 90 to 150 minutes this week, as far as you can | | 7 | | 90-150 minutes a week
                    HYPERTENSION | Eat little salt: less than 2,300 mg of sodium a day, better less than 1,500 | | | | <2,300 mg/day, moving toward an ideal limit of <1,500 mg/day
                    HYPERTENSION | See how the pressure goes and whether the medicines suit | | 30 | 30 | at monthly intervals until control is achieved
                    ASTHMA | Take your daily asthma medicine as it was prescribed | | 1 | | medlineplus.gov/ency/imagepages/19920.htm
                    ASTHMA | Review: signs in the last 4 weeks, attacks, watch the inhaler being used, action plan | | | | over the previous 4 weeks
                    HEART_FAILURE | Weigh yourself in the morning, before breakfast, on the same scale | | 1 | | every morning, same scale, before eating
                    HEART_FAILURE | Call us when your weight goes up by more than 2 to 3 pounds in a day, or 5 pounds in a week | | | | more than 2 to 3 pounds in a day or 5 in a week
                    PREGNANCY | Take iron and folic acid every day as prescribed | | 1 | | recommendation A.2.1
                    PREGNANCY | Get help at once with bleeding or leaking fluid, fever of 100.4 °F or more, belly pain that stays, or a baby that moves less | | | | cdc.gov/hearher
                    PREGNANCY | Book the eight contacts: up to week 12, and weeks 20, 26, 30, 34, 36, 38 and 40 | | | | first contact up to 12 weeks, then at 20, 26, 30, 34, 36, 38 and 40 weeks
                    PREGNANCY | Ultrasound before week 24 | | | | before 24 weeks
                    """)
    void figuresAreSourced(
            PlanCategory category,
            String what,
            @Nullable BigDecimal high,
            @Nullable Integer every,
            @Nullable Integer due,
            String source) {
        assertThat(template(category).lines())
                .filteredOn(line -> line.what().equals(what))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.low()).isNull();
                    assertThat(plain(line.high())).isEqualTo(plain(high));
                    assertThat(line.everyDays()).isEqualTo(every);
                    assertThat(line.dueDays()).isEqualTo(due);
                    assertThat(line.source()).contains(source);
                });
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros().toPlainString();
    }

    @Test
    @DisplayName("comes with no figure but those")
    void noOtherFigures() {
        var lines = Stream.of(PlanCategory.values())
                .filter(category -> category != PlanCategory.OTHER)
                .flatMap(category -> template(category).lines().stream())
                .toList();

        assertThat(lines).allMatch(line -> line.source() != null);
        assertThat(lines)
                .filteredOn(line -> line.high() != null || line.everyDays() != null || line.dueDays() != null)
                .hasSize(12);
    }

    @Test
    @DisplayName("comes of a template with its goals, its ticks and its tasks, and names the guideline")
    void ofATemplate() {
        hba1c("8.4");
        var template = template(PlanCategory.DIABETES);

        var details = plan(begun(template.id()));

        assertThat(details.plan().title()).isEqualTo("Diabetes in adults");
        assertThat(details.plan().isActive()).isTrue();
        assertThat(details.guideline()).contains("American Diabetes Association");
        assertThat(details.goals()).singleElement().satisfies(one -> {
            assertThat(one.goal().code()).isEqualTo(HBA1C);
            assertThat(one.goal().high()).isEqualByComparingTo("6.9");
            assertThat(one.isMet()).isFalse();
        });
        assertThat(details.missing()).extracting(PlanTemplateRow.Line::code).containsExactly("85354-9");
        assertThat(details.activities())
                .singleElement()
                .satisfies(one -> assertThat(one.everyDays()).isOne());
        assertThat(details.tasks()).hasSize(3).allMatch(TaskRow::isOpen);
        assertThat(details.progress()).isEqualTo(new PlanProgress(1, 0, 0, 0, 3, 0));

        hba1c("6.8");
        assertThat(plan(details.plan().id()).progress().met()).isOne();
    }

    @Test
    @DisplayName("follows a goal that stands already, and takes others once their figure was measured")
    void goals() {
        hba1c("8.4");
        var own = as(
                doctor,
                () -> use(GoalBook.class)
                        .set(new SetGoal(ward.patient, HBA1C, null, new BigDecimal("7.5"), null, "Agreed")));
        var id = begun(template(PlanCategory.DIABETES).id());
        assertThat(plan(id).goals()).extracting(one -> one.goal().id()).containsExactly(own);

        as(doctor, () -> use(PlanWork.class).leave(ward.patient, id, own));
        assertThat(plan(id).goals()).isEmpty();
        assertThat(as(doctor, () -> use(PlanWork.class).goalsToFollow(ward.patient, id)))
                .extracting(one -> one.id())
                .containsExactly(own);
        as(doctor, () -> use(PlanWork.class).follow(ward.patient, id, own));
        assertThat(codes(() -> as(doctor, () -> use(PlanWork.class).follow(ward.patient, id, own))))
                .containsExactly("care-plan.followed-already");
        assertThat(as(doctor, () -> use(PlanWork.class).takeMeasuredGoals(ward.patient, id)))
                .isZero();

        as(doctor, () -> use(GoalBook.class).reached(ward.patient, own, 1));
        assertThat(plan(id).progress().met()).isOne();
    }

    @Test
    @DisplayName("is ticked by the patient, day by day, and counted; a measurement counts as well")
    void ticked() {
        var id = begun(null);
        var walk = doing(id, 1, null, null);
        var weigh = doing(id, 1, null, WEIGHT);

        as(herself, () -> use(OwnCarePlans.class).tick(walk, null));
        as(herself, () -> use(OwnCarePlans.class).tick(walk, today()));

        assertThat(Hospital.count("select count(*) from ohms.care_plan_tick where activity_id = '" + walk + "'"))
                .isOne();
        assertThat(as(herself, () -> use(OwnCarePlans.class).mine()))
                .singleElement()
                .satisfies(mine -> {
                    assertThat(mine.plan().title()).isEqualTo("After the fall");
                    assertThat(mine.activities())
                            .filteredOn(one -> one.id().equals(walk))
                            .allMatch(ActivityRow::doneNow);
                    assertThat(mine.activities())
                            .filteredOn(one -> one.id().equals(weigh))
                            .noneMatch(ActivityRow::doneNow);
                });
        measured(WEIGHT, "Body weight", "80", "kg", ObservationCategory.VITAL_SIGNS, Instant.now());
        assertThat(plan(id).activities()).allMatch(ActivityRow::doneNow);
        assertThat(plan(id).progress().adherence()).isEqualTo(100);

        as(herself, () -> use(OwnCarePlans.class).untick(walk, null));
        assertThat(plan(id).activities())
                .filteredOn(one -> one.id().equals(walk))
                .noneMatch(ActivityRow::doneNow);
        assertThat(codes(() -> as(herself, () -> use(OwnCarePlans.class).tick(walk, today().minusDays(2)))))
                .containsExactly("care-plan.day-too-far");
        assertThat(codes(() -> as(herself, () -> use(OwnCarePlans.class).tick(walk, today().plusDays(1)))))
                .containsExactly("care-plan.day-too-far");
    }

    @Test
    @DisplayName("is not ticked while it waits, nor what is over")
    void notTicked() {
        var id = begun(null);
        var walk = doing(id, 7, null, null);
        as(doctor, () -> use(CarePlanDesk.class).hold(ward.patient, id, 1));
        assertThat(codes(() -> as(herself, () -> use(OwnCarePlans.class).tick(walk, null))))
                .containsExactly("care-plan.not-active");
        as(doctor, () -> use(CarePlanDesk.class).resume(ward.patient, id, 2));
        assertThat(codes(() -> as(doctor, () -> use(CarePlanDesk.class).resume(ward.patient, id, 3))))
                .containsExactly("care-plan.is-not-on-hold");
        as(doctor, () -> use(PlanWork.class).end(ward.patient, walk, 1, ActivityStatus.COMPLETED));
        assertThat(codes(() -> as(herself, () -> use(OwnCarePlans.class).tick(walk, null))))
                .containsExactly("care-plan.activity-is-over");
    }

    @Test
    @DisplayName("has the team do again what comes again, once, as long as the plan is followed")
    void again() {
        var id = begun(null);
        var nurse = People.active(People.someEmail(), "nurse");
        Ward.cares(ward.patient, nurse);
        var actor = staff(nurse, MAY);
        var task = as(
                doctor,
                () -> use(PlanWork.class)
                        .give(
                                ward.patient,
                                id,
                                "Look at the feet",
                                null,
                                "person:" + nurse,
                                Hospital.clock().instant().plus(Duration.ofDays(3)),
                                90));
        as(actor, () -> use(TaskDesk.class).complete(task, 1, "Both well"));

        for (var minute = 0; minute < 2; minute++) {
            Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        }

        assertThat(plan(id).tasks())
                .extracting(TaskRow::state)
                .containsExactly(TaskState.REQUESTED, TaskState.COMPLETED);
        var next = plan(id).tasks().get(0);
        assertThat(next.dueAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        assertThat(next.owner().person()).isEqualTo(nurse);
        as(actor, () -> use(TaskDesk.class).complete(next.id(), next.version(), null));
        as(
                doctor,
                () -> use(CarePlanDesk.class)
                        .end(new EndCarePlan(ward.patient, id, 1, false, PlanOutcome.REACHED, "Walks alone again")));
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        assertThat(plan(id).tasks()).hasSize(2).noneMatch(TaskRow::isOpen);
    }

    @Test
    @DisplayName("ends once, with what became of its aim, and nothing of it is open any more")
    void ends() throws SQLException {
        var id = begun(template(PlanCategory.HEART_FAILURE).id());
        assertThat(codes(() -> as(
                        doctor,
                        () -> use(CarePlanDesk.class).end(new EndCarePlan(ward.patient, id, 1, true, null, null)))))
                .containsExactly("common.required");

        as(
                doctor,
                () -> use(CarePlanDesk.class)
                        .end(new EndCarePlan(
                                ward.patient, id, 1, true, PlanOutcome.PARTLY_REACHED, "Moves to her daughter")));

        var over = plan(id);
        assertThat(over.plan().status()).isEqualTo(PlanStatus.REVOKED);
        assertThat(over.plan().outcome()).isEqualTo(PlanOutcome.PARTLY_REACHED);
        assertThat(over.plan().closing()).isEqualTo("Moves to her daughter");
        assertThat(over.tasks()).noneMatch(TaskRow::isOpen);
        assertThat(codes(() -> as(
                        doctor,
                        () -> use(CarePlanDesk.class)
                                .end(new EndCarePlan(ward.patient, id, 2, false, PlanOutcome.REACHED, null)))))
                .containsExactly("care-plan.is-over");
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(
                            "update ohms.care_plan set status = 'ACTIVE', ended_at = null, outcome = null, closing = null"
                                    + " where id = '" + id + "'"))
                    .hasMessageContaining("stays over");
        }
    }

    @Test
    @DisplayName("is told to the team and to the patient, and shows who does what by name")
    void team() {
        var nurse = People.active(People.someEmail(), "nurse");
        as(
                staff(ward.doctorsAccount, "patient.search", "patient.read-own", "care.assign-own"),
                () -> use(CareTeam.class)
                        .assign(new AssignCare(ward.patient, nurse, today().plusDays(30), TeamRole.NURSE)));

        var id = begun(null);

        assertThat(told(nurse, "plan.begun", id)).isOne();
        assertThat(told(ownAccount, "plan.new", id)).isOne();
        assertThat(told(ward.doctorsAccount, "plan.begun", id)).isZero();
        assertThat(plan(id).team()).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo(nurse);
            assertThat(one.role()).isEqualTo(TeamRole.NURSE);
            assertThat(one.until()).isNotNull();
        });
        assertThat(as(herself, () -> use(OwnCarePlans.class).mine()).get(0).team())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.role()).isEqualTo(TeamRole.NURSE);
                    assertThat(one.name()).isNotEmpty();
                });
        assertThat(as(staff(nurse, MAY), () -> use(CarePlanDesk.class).of(ward.patient)))
                .hasSize(1);
    }

    @Test
    @DisplayName("needs what it needs, and says all that is wrong at once")
    void objections() {
        var now = today();
        assertThat(refusal(() -> as(
                                doctor,
                                () -> use(CarePlanDesk.class)
                                        .begin(new BeginCarePlan(
                                                ward.patient, null, null, " ", null, now, now.minusDays(1)))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("title", "category", "endsOn");
        assertThat(codes(() -> begun(UUID.randomUUID()))).containsExactly("common.not-found");
        var id = begun(null);
        assertThat(refusal(() -> as(
                                doctor,
                                () -> use(PlanWork.class)
                                        .add(new SetActivity(
                                                ward.patient, id, "", null, "nonsense", 0, now.plusDays(3)))))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("what", "measurement", "everyDays", "dueOn");
        assertThat(refusal(() -> as(
                                doctor,
                                () -> use(PlanWork.class).give(ward.patient, id, null, null, "role:nobody", null, 400)))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("what", "owner", "dueAt", "everyDays");
        assertThat(codes(() -> as(colleague, () -> use(CarePlanDesk.class).hold(ward.patient, id, 7))))
                .containsExactly("common.changed-meanwhile");
    }

    @Test
    @DisplayName("is nothing to strangers")
    void strangers() throws SQLException {
        var id = begun(null);
        var walk = doing(id, 1, null, null);

        assertThat(codes(() -> as(stranger, () -> use(CarePlanDesk.class).of(ward.patient))))
                .containsExactly("access.not-in-care");
        assertThat(codes(() -> as(stranger, () -> use(CarePlanDesk.class).hold(ward.patient, id, 1))))
                .containsExactly("access.not-in-care");
        var other = new Ward();
        var anothersAccount = new AccountId(UUID.randomUUID());
        Clinic.signsInAs(other.patient, anothersAccount);
        var another = Hospital.patient(anothersAccount, "own-chart.read", "own-care-plan.tick");
        assertThat(codes(() -> as(another, () -> use(OwnCarePlans.class).tick(walk, null))))
                .containsExactly("common.not-found");
        assertThat(codes(() -> as(
                        staff(other.doctorsAccount, MAY),
                        () -> use(CarePlanDesk.class).plan(other.patient, id))))
                .containsExactly("common.not-found");
        for (var who : List.of(stranger, another)) {
            try (var sight = Sight.of(who)) {
                assertThat(sight.count("select count(*) from ohms.care_plan where id = '" + id + "'"))
                        .isZero();
                assertThat(sight.count("select count(*) from ohms.care_plan_activity where id = '" + walk + "'"))
                        .isZero();
            }
        }
        try (var sight = Sight.of(herself)) {
            assertThat(sight.count("select count(*) from ohms.care_plan where id = '" + id + "'"))
                    .isOne();
            assertThat(sight.change("update ohms.care_plan set ends_on = current_date"))
                    .isZero();
        }
    }
}
