package org.ohms.care.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One goal or one thing to do of a template. */
@Entity
@Table(name = "care_plan_template_line")
class PlanTemplateLine {
    @Id
    private UUID id;

    @Column(name = "template_id")
    private UUID template;

    private int place;

    @Enumerated(EnumType.STRING)
    private PlanTemplateRow.Kind kind;

    private String what;
    private @Nullable String code;
    private @Nullable String unit;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;

    @Column(name = "every_days")
    private @Nullable Integer everyDays;

    @Column(name = "due_days")
    private @Nullable Integer dueDays;

    @Column(name = "owner_role")
    private @Nullable String ownerRole;

    private @Nullable String source;

    @SuppressWarnings("NullAway")
    protected PlanTemplateLine() {}

    PlanTemplateLine(UUID id, UUID template, PlanTemplateRow.Line from) {
        this.id = id;
        this.template = template;
        this.place = from.place();
        this.kind = from.kind();
        this.what = from.what();
        this.code = from.code();
        this.unit = from.unit();
        this.low = from.low();
        this.high = from.high();
        this.everyDays = from.everyDays();
        this.dueDays = from.dueDays();
        this.ownerRole = from.ownerRole();
        this.source = from.source();
    }

    UUID template() {
        return template;
    }

    PlanTemplateRow.Line row() {
        return new PlanTemplateRow.Line(
                place, kind, what, code, unit, low, high, everyDays, dueDays, ownerRole, source);
    }
}
