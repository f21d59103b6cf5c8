package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.records.coding.Code;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** What the hospital charges by itself. */
@ApplicationScoped
class ChargeRuleBook {
    @Inject
    EntityManager entities;

    /** Under which code the price list knows it; empty where it is not charged by itself. */
    Optional<String> priceCode(ChargeSource what, Code code) {
        return entities.createQuery(
                        "select r from ChargeRule r where r.what = :what and r.system = :system and r.code = :code",
                        ChargeRule.class)
                .setParameter("what", what)
                .setParameter("system", code.system())
                .setParameter("code", code.code())
                .getResultStream()
                .findFirst()
                .map(ChargeRule::priceCode);
    }

    List<ChargeRule> all() {
        return entities.createQuery("select r from ChargeRule r order by r.what, r.code", ChargeRule.class)
                .getResultList();
    }

    void add(ChargeRule rule) {
        try {
            entities.persist(rule);
            entities.flush();
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("charge_rule_once")) {
                throw DomainException.refused(ChargeRefusal.RULE_EXISTS);
            }
            throw twice;
        }
    }

    void remove(UUID id) {
        entities.remove(Optional.ofNullable(entities.find(ChargeRule.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND)));
        entities.flush();
    }
}
