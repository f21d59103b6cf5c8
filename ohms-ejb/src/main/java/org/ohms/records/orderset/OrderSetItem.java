package org.ohms.records.orderset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.records.coding.Concept;
import org.ohms.records.order.OrderCategory;
import org.ohms.records.order.OrderPriority;

/** One order of a set. */
@Entity
@Table(name = "order_set_item")
class OrderSetItem {
    @Id
    private UUID id;

    @Column(name = "set_id")
    private UUID orderSet;

    private int place;

    @Enumerated(EnumType.STRING)
    private OrderCategory category;

    @Enumerated(EnumType.STRING)
    private OrderPriority priority;

    @Column(name = "code_system")
    private @Nullable String codeSystem;

    private @Nullable String code;

    private String what;

    private @Nullable String remark;

    @SuppressWarnings("NullAway")
    protected OrderSetItem() {}

    OrderSetItem(UUID id, UUID set, OrderSetRow.Item from) {
        this.id = id;
        this.orderSet = set;
        this.place = from.place();
        this.category = from.category();
        this.priority = from.priority();
        var known = from.what().code();
        this.codeSystem = known == null ? null : known.system();
        this.code = known == null ? null : known.code();
        this.what = from.what().text();
        this.remark = from.remark();
    }

    UUID orderSet() {
        return orderSet;
    }

    OrderSetRow.Item row() {
        var system = codeSystem;
        var known = code;
        return new OrderSetRow.Item(
                place,
                category,
                priority,
                new Concept(system == null || known == null ? null : new Code(system, known), what),
                remark);
    }
}
