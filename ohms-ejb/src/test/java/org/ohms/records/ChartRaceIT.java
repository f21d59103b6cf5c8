package org.ohms.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.ohms.records.allergy.AllergyDesk;
import org.ohms.records.allergy.AllergyDraft;
import org.ohms.records.allergy.AllergyKind;
import org.ohms.records.allergy.Criticality;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.condition.ClinicalStatus;
import org.ohms.records.condition.ConditionDraft;
import org.ohms.records.condition.ProblemList;
import org.ohms.records.goal.GoalBook;
import org.ohms.records.goal.SetGoal;
import org.ohms.records.observation.Consciousness;
import org.ohms.records.observation.Measurement;
import org.ohms.records.observation.TakeVitals;
import org.ohms.records.observation.VitalSigns;
import org.ohms.shared.error.DomainException;

@DisplayName("Eight who write in one chart at once")
class ChartRaceIT {
    private static final int HANDS = 8;
    private static final String DONE = "done";

    private final Ward ward = new Ward();

    private List<String> race(Callable<?> attempt) throws Exception {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(HANDS);
        try {
            var running = new ArrayList<java.util.concurrent.Future<String>>();
            for (var i = 0; i < HANDS; i++) {
                running.add(pool.submit(() -> {
                    ready.await();
                    try {
                        as(ward.doctor, attempt);
                        return DONE;
                    } catch (DomainException refused) {
                        return refused.refusals().get(0).code();
                    }
                }));
            }
            ready.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    @RepeatedTest(3)
    @DisplayName("enter a problem once")
    void problems() throws Exception {
        var outcomes = race(() -> use(ProblemList.class)
                .add(
                        ward.patient,
                        new ConditionDraft(
                                Concept.of(CodeSystem.SNOMED, "44054006", "Type 2 diabetes"),
                                ClinicalStatus.ACTIVE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));

        assertThat(outcomes).containsOnlyOnce(DONE).contains("condition.is-known");
    }

    @RepeatedTest(3)
    @DisplayName("set one goal for a figure")
    void goals() throws Exception {
        as(
                ward.doctor,
                () -> use(VitalSigns.class)
                        .take(new TakeVitals(
                                ward.patient,
                                null,
                                null,
                                null,
                                null,
                                new BigDecimal("82"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                Consciousness.ALERT)));

        var outcomes = race(() -> use(GoalBook.class)
                .set(new SetGoal(ward.patient, Measurement.PULSE.code(), null, new BigDecimal("70"), null, null)));

        assertThat(outcomes).containsOnlyOnce(DONE).contains("goal.is-set");
    }

    @RepeatedTest(3)
    @DisplayName("leave no answer that none are known beside an allergy")
    void allergies() throws Exception {
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        race(() -> {
            if (turn.getAndIncrement() == 0) {
                return use(AllergyDesk.class)
                        .add(
                                ward.patient,
                                new AllergyDraft(
                                        Concept.of("Latex"),
                                        AllergyKind.ALLERGY,
                                        null,
                                        List.of(),
                                        Criticality.LOW,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null));
            }
            use(AllergyDesk.class).noneKnown(ward.patient);
            return DONE;
        });

        var known = as(ward.doctor, () -> use(AllergyDesk.class).of(ward.patient));
        as(
                ward.doctor,
                () -> use(AllergyDesk.class)
                        .enteredInError(ward.patient, known.all().get(0).id(), 1));
        assertThat(as(ward.doctor, () -> use(AllergyDesk.class).of(ward.patient))
                        .isNotAsked())
                .isTrue();
    }
}
