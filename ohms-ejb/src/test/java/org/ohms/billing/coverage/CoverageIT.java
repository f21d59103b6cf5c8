package org.ohms.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.billing.Insurers.CLERK;
import static org.ohms.billing.Insurers.card;
import static org.ohms.billing.Insurers.cover;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.asSystem;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A coverage")
class CoverageIT {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SYLVESTER = LocalDate.of(2026, 12, 31);

    private PatientId patient = new PatientId(new UUID(0, 0));

    @BeforeEach
    void monday() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        patient = Clinic.patient("Okafor", "Amara");
    }

    private static List<CoverageRow> of(PatientId whose) {
        return as(CLERK, () -> use(CoverageDesk.class).of(whose));
    }

    private static CoverageRow one(UUID id) {
        return as(CLERK, () -> use(CoverageDesk.class).coverage(id));
    }

    @Test
    @DisplayName(
            "is written down from a card, corrected, and ended; its history says what was before and who changed it")
    void lives() {
        var payer = Insurers.payer();
        var plan = Insurers.plan(payer, "Gold");
        var id = cover(patient, card(payer, null, 1, "ABC 123-9", NEW_YEAR, null));

        var row = one(id);
        assertThat(row.memberNumber()).isEqualTo("ABC 123-9");
        assertThat(row.isOwn()).isTrue();
        assertThat(row.holdsOn(NEW_YEAR)).isTrue();
        assertThat(row.holdsOn(NEW_YEAR.minusDays(1))).isFalse();
        as(
                CLERK,
                () -> use(CoverageDesk.class)
                        .change(id, row.version(), card(payer, plan, 1, "ABC 123-8", NEW_YEAR, null)));
        as(CLERK, () -> use(CoverageDesk.class).end(id, one(id).version(), SYLVESTER));

        var history = as(CLERK, () -> use(CoverageDesk.class).history(id));
        assertThat(history)
                .extracting(CoverageHistoryRow::what)
                .containsExactly(CoverageHappening.ENDED, CoverageHappening.CHANGED, CoverageHappening.RECORDED);
        assertThat(history.get(1).fields())
                .extracting(
                        CoverageHistoryRow.Field::name,
                        CoverageHistoryRow.Field::before,
                        CoverageHistoryRow.Field::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plan", "", "Gold"),
                        org.assertj.core.groups.Tuple.tuple("memberNumber", "ABC 123-9", "ABC 123-8"));
        assertThat(one(id).holdsOn(SYLVESTER.plusDays(1))).isFalse();
        assertThat(refused(CLERK, () -> {
                    use(CoverageDesk.class).end(id, row.version(), SYLVESTER);
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        assertThatThrownBy(() -> behindTheWalls("set role ohms_app; update ohms.coverage_history set what = 'ENDED'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("never shares its place with another one on a day, however many write at once")
    void order() throws Exception {
        var payer = Insurers.payer();
        cover(patient, card(payer, null, 1, "A1", NEW_YEAR, SYLVESTER));

        assertThat(refused(
                        CLERK,
                        () -> use(CoverageDesk.class).record(patient, card(payer, null, 1, "A2", SYLVESTER, null))))
                .containsExactly("coverage.order-taken");
        cover(patient, card(payer, null, 1, "A2", SYLVESTER.plusDays(1), null));
        cover(patient, card(payer, null, 2, "A3", null, null));
        assertThat(asSystem(() -> use(Coverages.class).on(patient, SYLVESTER)))
                .extracting(CoverageRow::memberNumber)
                .containsExactly("A1", "A3");

        var attempts = new ArrayList<Callable<?>>();
        for (var i = 0; i < 8; i++) {
            var number = "R" + i;
            attempts.add(() -> use(CoverageDesk.class).record(patient, card(payer, null, 3, number, NEW_YEAR, null)));
        }
        var outcomes = Office.race(CLERK, attempts);
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).containsOnly("done", "coverage.order-taken");
    }

    @Test
    @DisplayName("makes room once it was entered in error")
    void inError() {
        var payer = Insurers.payer();
        var wrong = cover(patient, card(payer, null, 1, "W1"));

        as(CLERK, () -> use(CoverageDesk.class).enteredInError(wrong, one(wrong).version()));

        cover(patient, card(payer, null, 1, "W2"));
        assertThat(of(patient)).extracting(CoverageRow::memberNumber).containsExactly("W2");
        assertThat(refused(CLERK, () -> {
                    use(CoverageDesk.class).change(wrong, one(wrong).version(), card(payer, null, 1, "W3"));
                    return null;
                }))
                .containsExactly("coverage.not-active");
    }

    @Test
    @DisplayName("says everything that is wrong with it at once, and names the fields")
    void objections() {
        var payer = Insurers.payer();
        var other = Insurers.plan(Insurers.payer(), "Silver");
        var draft = new CoverageDraft(
                payer,
                other,
                0,
                SubscriberRelationship.CHILD,
                "A*1~",
                "G:2",
                null,
                "Ana",
                LocalDate.of(2030, 1, 1),
                SYLVESTER,
                NEW_YEAR,
                UUID.randomUUID(),
                null);

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> as(CLERK, () -> use(CoverageDesk.class).record(patient, draft)));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "plan",
                        "order",
                        "memberNumber",
                        "groupNumber",
                        "subscriberFamily",
                        "subscriberBorn",
                        "validUntil",
                        "cardFront");
        assertThat(of(patient)).isEmpty();
    }

    @Test
    @DisplayName("is found by the number of the member, however that is written")
    void found() {
        var payer = Insurers.payer();
        var number = "M" + UUID.randomUUID().toString().replace("-", "");
        var id = cover(patient, card(payer, null, 1, number.substring(0, 8) + "-" + number.substring(8)));

        assertThat(asSystem(() -> use(Coverages.class).ofMember(number.toLowerCase())))
                .extracting(CoverageRow::id)
                .containsExactly(id);
        asSystem(() -> use(IndexedCoverages.class).computeAgain(null, 1_000));
        assertThat(asSystem(() -> use(Coverages.class).ofMember(number))).hasSize(1);
    }

    @Test
    @DisplayName(
            "follows when two records become one: where its place is taken it waits behind, and undone it has it again")
    void merges() throws Exception {
        var payer = Insurers.payer();
        var other = Clinic.patient("Okafor", "Amara");
        var stays = cover(patient, card(payer, null, 1, "S1"));
        var comes = cover(other, card(payer, null, 1, "S2"));
        var merge = UUID.randomUUID();

        behindTheWalls("select ohms.merge_charts('" + patient + "', '" + other + "', '" + merge + "')");
        assertThat(of(patient)).extracting(CoverageRow::id).containsExactly(stays, comes);
        assertThat(of(patient)).extracting(CoverageRow::order).containsExactly(1, 2);

        behindTheWalls("select ohms.unmerge_charts('" + merge + "')");
        assertThat(of(other)).extracting(CoverageRow::order).containsExactly(1);
    }

    @Test
    @DisplayName("is nothing for those whose work it is not, and of nobody who is no patient here")
    void walls() {
        var payer = Insurers.payer();
        var id = cover(patient, card(payer, null, 1, "N1"));

        assertThatThrownBy(() ->
                        as(staff("chart.read"), () -> use(CoverageDesk.class).coverage(id)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        staff("coverage.read"),
                        () -> use(CoverageDesk.class).record(patient, card(payer, null, 2, "N2"))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(refused(
                        CLERK,
                        () -> use(CoverageDesk.class)
                                .record(new PatientId(UUID.randomUUID()), card(payer, null, 1, "N3"))))
                .containsExactly("common.not-found");
    }
}
