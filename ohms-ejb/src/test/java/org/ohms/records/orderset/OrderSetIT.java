package org.ohms.records.orderset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.records.Ward;
import org.ohms.records.coding.CodeSystem;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderDesk;
import org.ohms.records.order.OrderPriority;
import org.ohms.records.order.OrderStatus;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.page.PageRequest;

@DisplayName("A set of orders")
class OrderSetIT {
    private static final Actor CHIEF = staff("order-set.write");

    private final Ward ward = new Ward();
    private final String name = "Diabetes review " + UUID.randomUUID();

    private static OrderSetLine line(OrderCategory category, String what, @Nullable OrderPriority priority) {
        return new OrderSetLine(category, priority, Concept.of(what), null);
    }

    private UUID publish(@Nullable UUID replaces, OrderSetLine... lines) {
        return as(CHIEF, () -> use(OrderSetBook.class).publish(new PublishOrderSet(replaces, name, List.of(lines))));
    }

    private UUID usual() {
        return publish(
                null,
                new OrderSetLine(
                        OrderCategory.LABORATORY,
                        null,
                        Concept.of(CodeSystem.LOINC, "4548-4", "HbA1c"),
                        "Fasting not needed"),
                line(OrderCategory.LABORATORY, "Urine albumin ratio", null),
                line(OrderCategory.NURSING, "", null),
                line(OrderCategory.NURSING, "Look at the feet", OrderPriority.URGENT));
    }

    private static List<String> codes(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    @DisplayName("is ordered with one choice, all of it or some, with its codes and words")
    void placed() {
        var set = usual();

        var placed = as(
                ward.doctor,
                () -> use(OrderSetDesk.class)
                        .place(new PlaceOrderSet(ward.patient, set, Set.of(1, 3), "Yearly review")));

        assertThat(placed).hasSize(2);
        var orders = as(ward.doctor, () -> use(OrderDesk.class).of(ward.patient, new PageRequest(0, 10)))
                .rows();
        assertThat(orders).extracting(row -> row.what().text()).containsExactlyInAnyOrder("HbA1c", "Look at the feet");
        assertThat(orders).allSatisfy(row -> {
            assertThat(row.reason()).isEqualTo("Yearly review");
            assertThat(row.status()).isEqualTo(OrderStatus.ACTIVE);
        });
        assertThat(orders)
                .filteredOn(row -> row.category() == OrderCategory.NURSING)
                .extracting(row -> row.priority())
                .containsExactly(OrderPriority.URGENT);
    }

    @Test
    @DisplayName("never changes: another wording takes its place, and the one before can be ordered no more")
    void replaced() {
        var first = usual();

        var second = publish(first, line(OrderCategory.IMAGING, "Chest radiograph", null));

        var standing = as(ward.doctor, () -> use(OrderSetBook.class).standing());
        assertThat(standing).extracting(OrderSetRow::id).contains(second).doesNotContain(first);
        assertThat(codes(() -> as(
                        ward.doctor,
                        () -> use(OrderSetDesk.class).place(new PlaceOrderSet(ward.patient, first, Set.of(1), null)))))
                .containsExactly("common.not-found");
        assertThat(codes(() -> publish(first, line(OrderCategory.IMAGING, "Chest radiograph", null))))
                .containsExactly("order-set.is-retired");
        as(CHIEF, () -> use(OrderSetBook.class).retire(second));
        assertThat(as(ward.doctor, () -> use(OrderSetBook.class).standing()))
                .extracting(OrderSetRow::id)
                .doesNotContain(second);
    }

    @Test
    @DisplayName("needs a name of its own and something to order, and somebody has to choose from it")
    void objections() {
        assertThat(codes(() -> publish(null))).containsExactly("order-set.empty");
        var set = usual();
        assertThat(codes(() -> publish(null, line(OrderCategory.IMAGING, "Chest radiograph", null))))
                .containsExactly("order-set.name-taken");
        assertThat(codes(() -> as(
                        ward.doctor,
                        () -> use(OrderSetDesk.class).place(new PlaceOrderSet(ward.patient, set, Set.of(9), null)))))
                .containsExactly("order-set.nothing-chosen");
        assertThat(codes(() -> as(
                        ward.stranger,
                        () -> use(OrderSetDesk.class).place(new PlaceOrderSet(ward.patient, set, Set.of(1), null)))))
                .containsExactly("access.not-in-care");
    }
}
