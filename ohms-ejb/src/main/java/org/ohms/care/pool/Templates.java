package org.ohms.care.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** The answers that are written often. */
@ApplicationScoped
public class Templates {
    @Inject
    EntityManager entities;

    /** All, also those no longer in use, by name. */
    public List<TemplateRow> all() {
        return entities
                .createQuery("select t from MessageTemplate t order by t.name", MessageTemplate.class)
                .getResultList()
                .stream()
                .map(MessageTemplate::row)
                .toList();
    }

    /** Those in use. */
    public List<TemplateRow> inUse() {
        return all().stream().filter(TemplateRow::active).toList();
    }

    void add(MessageTemplate template) {
        entities.persist(template);
        entities.flush();
    }

    MessageTemplate wanted(UUID id, long version) {
        var template = entities.find(MessageTemplate.class, id);
        if (template == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (template.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return template;
    }

    void keep() {
        entities.flush();
    }
}
