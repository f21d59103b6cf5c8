package org.ohms.scheduling.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** The collection of services. */
@ApplicationScoped
class Services implements ServiceLookup {
    @Inject
    EntityManager entities;

    void add(Service service) {
        entities.persist(service);
        keep();
    }

    Service with(ServiceId id, long version) {
        var service = Optional.ofNullable(entities.find(Service.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (service.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return service;
    }

    @Override
    public Clearance sensitivityOf(ServiceId id) {
        List<?> found = entities.createNativeQuery("select sensitivity from service where id = ?1")
                .setParameter(1, id.value())
                .getResultList();
        return found.stream()
                .map(label -> Clearance.valueOf(String.valueOf(label)))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    @Override
    public Set<ServiceId> confidential() {
        List<?> found = entities.createNativeQuery("select cast(id as text) from service where sensitivity <> 'N'")
                .getResultList();
        return found.stream()
                .map(id -> new ServiceId(UUID.fromString(String.valueOf(id))))
                .collect(Collectors.toSet());
    }

    void label(ServiceId id, Clearance sensitivity) {
        entities.createNativeQuery("update service set sensitivity = ?2 where id = ?1")
                .setParameter(1, id.value())
                .setParameter(2, sensitivity.name())
                .executeUpdate();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException wrong) {
            throw String.valueOf(wrong.getMessage()).contains("service_code_key") ? codeTaken() : wrong;
        }
    }

    static DomainException codeTaken() {
        return new DomainException(
                DomainException.Kind.REFUSED,
                List.of(Refusal.of(ServiceRefusal.CODE_TAKEN).at("code")));
    }

    @Override
    public List<ServiceRow> rows() {
        return entities
                .createQuery("select distinct s from Service s left join fetch s.specialties", Service.class)
                .getResultList()
                .stream()
                .map(Service::row)
                .sorted(Comparator.comparing((ServiceRow s) -> !s.offered()).thenComparing(ServiceRow::name))
                .toList();
    }

    @Override
    public Optional<ServiceRow> row(ServiceId id) {
        return rows().stream().filter(s -> s.id().equals(id)).findAny();
    }
}
