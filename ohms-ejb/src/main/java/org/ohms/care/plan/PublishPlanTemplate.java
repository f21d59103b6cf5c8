package org.ohms.care.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is to be from now on.
 *
 * @param replaces the version it was made from, which is retired; null for a new template
 */
public record PublishPlanTemplate(
        @Nullable UUID replaces,
        @Nullable PlanCategory category,
        @Nullable String name,
        @Nullable String aim,
        @Nullable String guideline,
        List<PlanTemplateLineDraft> lines) {
    public PublishPlanTemplate {
        lines = List.copyOf(lines);
    }
}
