package org.ohms.care.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** What plans are often made of. A version never changes; it is retired, and the next one takes its place. */
@Entity
@Table(name = "care_plan_template")
class PlanTemplate {
    @Id
    private UUID id;

    @Column(name = "series_id")
    private UUID series;

    private int number;

    @Enumerated(EnumType.STRING)
    private PlanCategory category;

    private String name;
    private String aim;
    private String guideline;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable AccountId publishedBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected PlanTemplate() {}

    PlanTemplate(
            UUID id,
            UUID series,
            int number,
            PlanCategory category,
            String name,
            String aim,
            String guideline,
            AccountId by,
            Instant now) {
        this.id = id;
        this.series = series;
        this.number = number;
        this.category = category;
        this.name = name;
        this.aim = aim;
        this.guideline = guideline;
        this.publishedBy = by;
        this.publishedAt = now;
    }

    void retire(Instant now) {
        if (retiredAt != null) {
            throw DomainException.refused(PlanRefusal.TEMPLATE_RETIRED);
        }
        retiredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID series() {
        return series;
    }

    int number() {
        return number;
    }

    PlanTemplateRow row(List<PlanTemplateLine> lines) {
        return new PlanTemplateRow(
                id,
                series,
                number,
                category,
                name,
                aim,
                guideline,
                publishedAt,
                retiredAt,
                lines.stream().map(PlanTemplateLine::row).toList());
    }
}
