package org.ohms.care.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** All templates of plans, with their versions. */
@ApplicationScoped
class PlanTemplates {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    /** Those in use, by their names. */
    List<PlanTemplateRow> standing() {
        return rows(entities.createQuery(
                        "select t from PlanTemplate t where t.retiredAt is null order by lower(t.name)",
                        PlanTemplate.class)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Every version of one series, the newest first. */
    List<PlanTemplateRow> versions(UUID series) {
        return rows(entities.createQuery(
                        "select t from PlanTemplate t where t.series = :series order by t.number desc",
                        PlanTemplate.class)
                .setParameter("series", series)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** One version, whether it is in use or not. */
    Optional<PlanTemplateRow> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(PlanTemplate.class, id))
                        .map(template -> rows(List.of(template)).get(0));
    }

    boolean isTaken(String name) {
        return entities.createQuery(
                                "select count(t) from PlanTemplate t where t.retiredAt is null and lower(t.name) = lower(:name)",
                                Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    PlanTemplate locked(UUID id) {
        return Optional.ofNullable(entities.find(PlanTemplate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(PlanTemplate template, List<PlanTemplateLine> lines) {
        entities.persist(template);
        entities.flush();
        lines.forEach(entities::persist);
        entities.flush();
    }

    void keep() {
        entities.flush();
    }

    private List<PlanTemplateRow> rows(List<PlanTemplate> templates) {
        if (templates.isEmpty()) {
            return List.of();
        }
        var lines = entities.createQuery(
                        "select l from PlanTemplateLine l where l.template in :templates order by l.place",
                        PlanTemplateLine.class)
                .setParameter(
                        "templates", templates.stream().map(PlanTemplate::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(PlanTemplateLine::template));
        return templates.stream()
                .map(template -> template.row(lines.getOrDefault(template.id(), List.of())))
                .toList();
    }
}
