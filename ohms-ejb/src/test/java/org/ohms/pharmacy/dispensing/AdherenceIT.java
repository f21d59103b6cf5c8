package org.ohms.pharmacy.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.pharmacy.Counter;
import org.ohms.prescribing.Wanted;
import org.ohms.prescribing.adherence.Adherence;
import org.ohms.prescribing.adherence.AdherenceReading;
import org.ohms.prescribing.adherence.DaysCovered;
import org.ohms.prescribing.prescription.AlertReplies;
import org.ohms.prescribing.prescription.Prescribing;
import org.ohms.shared.error.DomainException;
import org.ohms.testing.Hospital;

@DisplayName("How well dispenses cover the days")
class AdherenceIT {
    private Counter counter;
    private UUID lot;

    @BeforeEach
    void open() {
        counter = new Counter();
        lot = counter.shelf.receives("DX-2291", 300, 200);
    }

    private Map<UUID, Adherence> read() {
        return as(counter.doctor, () -> use(AdherenceReading.class).of(counter.ward.patient));
    }

    private void gets(UUID dispense, int tablets) {
        counter.verifies(dispense);
        counter.picks(dispense, false, counter.line(lot, tablets, "DX-2291"));
        counter.labels(dispense);
        counter.handsOver(dispense);
    }

    private static void daysPass(int days) {
        Hospital.clock().pass(Duration.ofDays(days));
    }

    @Test
    @DisplayName("is said of what is taken regularly, once there were two supplies, without what came back")
    void twoSupplies() {
        var prescription = counter.prescribes(2);
        var first = counter.of(prescription);
        gets(first, 14);
        assertThat(read()).isEmpty();
        daysPass(10);
        var second = as(counter.shelf.pharmacist, () -> use(Dispensing.class).repeat(first));
        gets(second, 14);
        daysPass(3);

        // seven days, then three without, then four of seven so far
        assertThat(read())
                .containsExactly(
                        Map.entry(prescription, new Adherence(new DaysCovered(11, 14), new DaysCovered(11, 14))));
        assertThat(read().get(prescription).isEnough()).isFalse();
        assertThat(read().get(prescription).isOlder()).isFalse();

        var pick = counter.details(first).picks().get(0).id();
        as(
                counter.shelf.pharmacist,
                () -> use(DispenseReturns.class)
                        .takeBack(new TakeBack(
                                UUID.randomUUID(),
                                first,
                                pick,
                                ReturnKind.BROUGHT_BACK,
                                BigDecimal.valueOf(4),
                                "Left over")));
        assertThat(read().get(prescription).recent()).isEqualTo(new DaysCovered(9, 14));
    }

    @Test
    @DisplayName("counts what was prescribed of the same medicine before, each by its own directions")
    void changed() {
        var before = counter.prescribes(0);
        gets(counter.of(before), 14);
        daysPass(7);
        var after = as(
                counter.doctor,
                () -> use(Prescribing.class)
                        .sign(
                                Wanted.tablets(counter.ward.patient, counter.shelf.ingredient)
                                        .dose(
                                                "2",
                                                counter.details(counter.of(before))
                                                        .row()
                                                        .unit())
                                        .replaces(before)
                                        .wanted(),
                                new AlertReplies(Map.of(), true)));
        gets(counter.of(after), 28);
        daysPass(6);

        assertThat(read())
                .containsExactly(Map.entry(after, new Adherence(new DaysCovered(14, 14), new DaysCovered(14, 14))));
    }

    @Test
    @DisplayName("is read by those who read the chart only")
    void nobodyElse() {
        var stranger = staff("patient.search", "chart.read");
        assertThat(catchThrowableOfType(
                        DomainException.class,
                        () -> as(stranger, () -> use(AdherenceReading.class).of(counter.ward.patient))))
                .isNotNull();
    }
}
