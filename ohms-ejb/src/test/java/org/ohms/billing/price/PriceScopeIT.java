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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.Insurers;
import org.ohms.compliance.access.Actor;
import org.ohms.scheduling.Clinic;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** Whatever lists are published for whomever, in whatever order: a service has one price for somebody on a day. */
@Label("Price lists for contracts and places")
class PriceScopeIT {
    private static final LocalDate FAR = LocalDate.of(2095, 3, 1);
    private static final String CODE = "T-SCOPE";
    private static final int DAYS = 12;
    private final Actor keeper = staff("price.read", "price.manage");

    /** A list for one of the four sorts of people, from a day, on which the service may stand. */
    private record Step(int scope, int day, int cents, boolean named) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, 500_000),
                        Arbitraries.of(true, true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8);
    }

    @BeforeTry
    void monday() throws SQLException {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        clean();
    }

    /** Nothing that is published is ever taken away; a test's own lists are, past the triggers. */
    @AfterTry
    void clean() throws SQLException {
        behindTheWalls("""
                set session_replication_role = replica;
                delete from ohms.price where list_id in
                    (select id from ohms.price_list where valid_from >= date '2095-01-01' or published_at is null);
                delete from ohms.price_list where valid_from >= date '2095-01-01' or published_at is null;
                set session_replication_role = default""");
    }

    private void publish(PriceScope scope, LocalDate from, @Nullable BigDecimal amount) {
        var draft = as(keeper, () -> use(PriceCatalogue.class).draft(scope));
        put(draft, "T-OTHER", BigDecimal.ONE);
        if (amount != null) {
            put(draft, CODE, amount);
        }
        as(keeper, () -> use(PriceCatalogue.class).publish(draft, from));
    }

    private void put(UUID draft, String code, BigDecimal amount) {
        as(keeper, () -> use(PriceCatalogue.class).put(draft, new PriceDraft(code, "Of " + code, null, amount, null)));
    }

    private static Optional<BigDecimal> price(LocalDate day, PriceScope asked) {
        return Hospital.asSystem(() -> use(PriceLists.class)
                .on(day, CODE, asked)
                .map(row -> row.amount().amount()));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    @Label("say one price, that of the nearest list which names the service, on every day and to everybody")
    void onePrice(@ForAll("steps") List<Step> steps) {
        var payer = Insurers.payer();
        var place = new Clinic().place().value();
        var scopes = List.of(
                PriceScope.everybody(),
                new PriceScope(null, place),
                new PriceScope(payer, null),
                new PriceScope(payer, place));
        var expected = new HashMap<PriceScope, TreeMap<LocalDate, Optional<BigDecimal>>>();
        for (var step : steps) {
            var scope = scopes.get(step.scope());
            var from = FAR.plusDays(step.day());
            var known = expected.computeIfAbsent(scope, one -> new TreeMap<>());
            var amount = step.named() ? BigDecimal.valueOf(step.cents(), 2) : null;
            if (known.containsKey(from)) {
                assertThat(refused(keeper, () -> {
                            publish(scope, from, amount);
                            return null;
                        }))
                        .containsExactly("price.day");
                as(
                        keeper,
                        () -> use(PriceCatalogue.class).lists().stream()
                                .filter(PriceListRow::isDraft)
                                .forEach(draft -> use(PriceCatalogue.class).drop(draft.id())));
            } else {
                publish(scope, from, amount);
                known.put(from, Optional.ofNullable(amount));
            }
        }
        for (var day : IntStream.range(0, DAYS + 2).mapToObj(FAR::plusDays).toList()) {
            for (var asked : scopes) {
                assertThat(price(day, asked).map(BigDecimal::stripTrailingZeros))
                        .as("%s for %s after %s", day, asked, steps)
                        .isEqualTo(nearest(expected, day, asked).map(BigDecimal::stripTrailingZeros));
            }
            var holding = Hospital.asSystem(() -> use(PriceLists.class).holding(day).stream()
                    .map(PriceList::scope)
                    .toList());
            assertThat(holding).doesNotHaveDuplicates();
        }
    }

    private static Optional<BigDecimal> nearest(
            Map<PriceScope, TreeMap<LocalDate, Optional<BigDecimal>>> lists, LocalDate day, PriceScope asked) {
        return lists.keySet().stream()
                .filter(scope -> scope.payer() == null || scope.payer().equals(asked.payer()))
                .filter(scope -> scope.place() == null || scope.place().equals(asked.place()))
                .sorted(Comparator.comparing(PriceScope::nearness).reversed())
                .map(scope -> lists.get(scope).floorEntry(day))
                .filter(entry -> entry != null && entry.getValue().isPresent())
                .map(entry -> entry.getValue().orElseThrow())
                .findFirst();
    }

    @Example
    @Label("are for payers and places that there are, do not overlap, and stay as they are but for their last day")
    void guarded() {
        assertThat(refused(
                        keeper,
                        () -> use(PriceCatalogue.class).draft(new PriceScope(UUID.randomUUID(), UUID.randomUUID()))))
                .containsExactlyInAnyOrder("common.not-found", "common.not-found");
        var payer = Insurers.payer();
        publish(new PriceScope(payer, null), FAR, BigDecimal.TEN);
        var copy = "insert into ohms.price_list (id, number, valid_from, valid_until, payer_id, currency, drafted_at,"
                + " published_at, version) values (gen_random_uuid(), 999999, date '2095-06-01', date '2095-06-30', '"
                + payer + "', 'USD', now(), now(), 1)";
        assertThatThrownBy(() -> behindTheWalls(copy)).hasMessageContaining("price_list_day");
        var which = " where payer_id = '" + payer + "'";
        assertThatThrownBy(() -> behindTheWalls("update ohms.price_list set payer_id = null" + which))
                .hasMessageContaining("stays as it is");
        publish(new PriceScope(payer, null), FAR.plusDays(10), BigDecimal.ONE);
        assertThatThrownBy(() -> behindTheWalls("update ohms.price_list set valid_until = null" + which
                        + " and valid_from = date '2095-03-01'"))
                .hasMessageContaining("stays as it is");
        assertThat(price(FAR.plusDays(9), new PriceScope(payer, null)))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("10"));
        assertThat(price(FAR.plusDays(10), new PriceScope(payer, null)))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("1"));
        assertThat(price(FAR.plusDays(10), PriceScope.everybody())).isEmpty();
    }
}
