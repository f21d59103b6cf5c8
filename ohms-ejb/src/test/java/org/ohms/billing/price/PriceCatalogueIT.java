package org.ohms.billing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.behindTheWalls;
import static org.ohms.billing.Office.refused;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A price list")
class PriceCatalogueIT {
    private static final LocalDate FAR = LocalDate.of(2091, 3, 1);
    private final Actor keeper = staff("price.read", "price.manage");

    @BeforeEach
    void monday() throws SQLException {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        clean();
    }

    /** Nothing that is published is ever taken away; a test's own lists are, past the triggers. */
    @AfterEach
    void clean() throws SQLException {
        behindTheWalls("""
                set session_replication_role = replica;
                delete from ohms.price where list_id in
                    (select id from ohms.price_list where valid_from >= date '2091-01-01' or published_at is null);
                delete from ohms.price_list where valid_from >= date '2091-01-01' or published_at is null;
                set session_replication_role = default""");
    }

    private UUID drafted() {
        return as(keeper, () -> use(PriceCatalogue.class).draft());
    }

    private static PriceDraft price(String code, String amount) {
        return new PriceDraft(code, "Visit of " + code, null, new BigDecimal(amount), new BigDecimal("7.5"));
    }

    private void put(UUID list, PriceDraft draft) {
        as(keeper, () -> use(PriceCatalogue.class).put(list, draft));
    }

    private void publish(UUID list, @Nullable LocalDate from) {
        as(keeper, () -> use(PriceCatalogue.class).publish(list, from));
    }

    @Test
    @DisplayName("is drafted, published with the day it holds from, and stays as it is")
    void publishes() {
        var list = drafted();
        put(list, price("x-1", "10.00"));
        put(list, price("X-1", "12.00"));
        publish(list, FAR);

        assertThat(use(PriceLists.class).on(FAR.minusDays(1), "X-1")).isEmpty();
        assertThat(use(PriceLists.class).on(FAR.plusYears(1), "X-1"))
                .hasValueSatisfying(row -> assertThat(row.amount().amount()).isEqualByComparingTo("12"));
        assertThat(refused(keeper, () -> {
                    put(list, price("X-1", "1"));
                    return null;
                }))
                .containsExactly("common.changed-meanwhile");
        assertThatThrownBy(() -> behindTheWalls("update ohms.price set amount = 1 where list_id = '" + list + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> behindTheWalls("delete from ohms.price_list where id = '" + list + "'"))
                .hasMessageContaining("stays as it is");
    }

    @Test
    @DisplayName("begins as the one that holds, one draft at a time, and can be thrown away")
    void begins() {
        var first = drafted();
        put(first, price("X-2", "10.00"));
        publish(first, FAR);
        Hospital.clockAt(Instant.parse("2091-03-02T13:00:00Z"));

        var second = drafted();

        assertThat(as(keeper, () -> use(PriceCatalogue.class).prices(second)))
                .extracting(PriceRow::code)
                .contains("X-2");
        assertThat(refused(keeper, () -> use(PriceCatalogue.class).draft())).containsExactly("price.draft-exists");
        as(keeper, () -> use(PriceCatalogue.class).drop(second));
        assertThat(as(keeper, () -> use(PriceCatalogue.class).lists()))
                .noneMatch(PriceListRow::isDraft)
                .anyMatch(PriceListRow::holds);
    }

    @Test
    @DisplayName("says of each field what is wrong, and is not published for a day that is over")
    void refuses() {
        var list = drafted();

        assertThat(refused(keeper, () -> {
                    put(list, new PriceDraft("no spaces", null, null, new BigDecimal("1.005"), new BigDecimal("101")));
                    return null;
                }))
                .containsExactlyInAnyOrder(
                        "price.code-form", "common.required", "price.too-fine", "common.out-of-range");
        assertThat(refused(keeper, () -> {
                    publish(list, LocalDate.of(2026, 11, 22));
                    return null;
                }))
                .containsExactly("price.day");
        assertThat(refused(keeper, () -> {
                    as(keeper, () -> use(PriceCatalogue.class).prices(list))
                            .forEach(row -> use(PriceCatalogue.class).remove(list, row.code()));
                    publish(list, FAR);
                    return null;
                }))
                .containsExactly("price.empty");
        assertThat(refused(keeper, () -> use(PriceCatalogue.class).prices(UUID.randomUUID())))
                .containsExactly("common.not-found");
    }

    private void publish(UUID list, LocalDate from, @Nullable LocalDate until) {
        as(keeper, () -> use(PriceCatalogue.class).publish(list, from, until));
    }

    private UUID saying(String amount) {
        var list = drafted();
        put(list, price("T-DAYS", amount));
        return list;
    }

    private static BigDecimal costs(LocalDate day) {
        return Hospital.asSystem(() -> use(PriceLists.class)
                .on(day, "T-DAYS")
                .map(row -> row.amount().amount().stripTrailingZeros())
                .orElse(BigDecimal.ZERO));
    }

    @Test
    @DisplayName(
            "with a last day takes the place of another for its days only, and no day is without prices or with two")
    void lastDay() {
        publish(saying("100"), FAR);
        publish(saying("80"), FAR.plusDays(10), FAR.plusDays(19));

        assertThat(costs(FAR.plusDays(9))).isEqualByComparingTo("100");
        assertThat(costs(FAR.plusDays(10))).isEqualByComparingTo("80");
        assertThat(costs(FAR.plusDays(19))).isEqualByComparingTo("80");
        assertThat(costs(FAR.plusDays(20))).isEqualByComparingTo("100");
        publish(saying("120"), FAR.plusDays(40));
        publish(saying("90"), FAR.plusDays(30), FAR.plusDays(39));
        assertThat(costs(FAR.plusDays(29))).isEqualByComparingTo("100");
        assertThat(costs(FAR.plusDays(39))).isEqualByComparingTo("90");
        assertThat(costs(FAR.plusDays(40))).isEqualByComparingTo("120");
        for (var day = FAR; day.isBefore(FAR.plusDays(60)); day = day.plusDays(1)) {
            var on = day;
            assertThat(Hospital.asSystem(() -> use(PriceLists.class).holding(on).stream()
                            .filter(list -> list.scope().isEverybody())
                            .count()))
                    .isEqualTo(1);
        }
        var wrong = saying("70");
        assertThat(refused(keeper, () -> {
                    publish(wrong, FAR.plusDays(35), FAR.plusDays(34));
                    return null;
                }))
                .containsExactly("price.last-day");
        assertThat(refused(keeper, () -> {
                    publish(wrong, FAR.plusDays(35), FAR.plusDays(40));
                    return null;
                }))
                .containsExactly("price.last-day");
    }
}
