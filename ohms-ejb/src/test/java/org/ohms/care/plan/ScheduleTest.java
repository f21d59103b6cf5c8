package org.ohms.care.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How often something was done")
class ScheduleTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Schedule every(int days) {
        return new Schedule(MONDAY, days, null, null);
    }

    @Test
    @DisplayName("counts stretches that are over, and today's only once it is done")
    void daily() {
        var schedule = every(1);
        var done = List.of(MONDAY, MONDAY.plusDays(2));

        assertThat(schedule.expected(done, MONDAY.plusDays(3))).isEqualTo(3);
        assertThat(schedule.kept(done, MONDAY.plusDays(3))).isEqualTo(2);
        assertThat(schedule.expected(done, MONDAY.plusDays(2))).isEqualTo(3);
        assertThat(schedule.isDoneNow(done, MONDAY.plusDays(2))).isTrue();
        assertThat(schedule.isDoneNow(done, MONDAY.plusDays(3))).isFalse();
        assertThat(every(1).expected(List.of(), MONDAY)).isZero();
    }

    @Test
    @DisplayName("counts a week once, however often it was done in it")
    void weekly() {
        var done = List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(9));

        assertThat(every(7).kept(done, MONDAY.plusDays(15))).isEqualTo(2);
        assertThat(every(7).expected(done, MONDAY.plusDays(15))).isEqualTo(2);
        assertThat(every(7).isDoneNow(done, MONDAY.plusDays(15))).isFalse();
    }

    @Test
    @DisplayName("counts nothing before its first day and after its last")
    void within() {
        var ended = new Schedule(MONDAY, 1, null, MONDAY.plusDays(1));
        var done = List.of(MONDAY.minusDays(1), MONDAY.plusDays(1), MONDAY.plusDays(5));

        assertThat(ended.expected(done, MONDAY.plusDays(30))).isEqualTo(2);
        assertThat(ended.kept(done, MONDAY.plusDays(30))).isOne();
        assertThat(every(1).expected(done, MONDAY.minusDays(1))).isZero();
    }

    @Test
    @DisplayName("counts what is done once when its day is over or it is done, and what is done as agreed not at all")
    void onceAndAsAgreed() {
        var once = new Schedule(MONDAY, null, MONDAY.plusDays(10), null);
        assertThat(once.expected(List.of(), MONDAY.plusDays(10))).isZero();
        assertThat(once.isLate(List.of(), MONDAY.plusDays(10))).isFalse();
        assertThat(once.isLate(List.of(), MONDAY.plusDays(11))).isTrue();
        assertThat(once.expected(List.of(), MONDAY.plusDays(11))).isOne();
        assertThat(once.kept(List.of(MONDAY.plusDays(3)), MONDAY.plusDays(4))).isOne();

        var asAgreed = new Schedule(MONDAY, null, null, null);
        assertThat(asAgreed.isCounted()).isFalse();
        assertThat(asAgreed.expected(List.of(MONDAY), MONDAY.plusDays(40))).isZero();
        assertThat(asAgreed.kept(List.of(MONDAY), MONDAY.plusDays(40))).isZero();
        assertThat(asAgreed.isDoneNow(List.of(MONDAY), MONDAY)).isTrue();
    }
}
