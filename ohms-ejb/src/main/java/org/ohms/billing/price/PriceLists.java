package org.ohms.billing.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** The price lists there are. What services cost is the hospital's vocabulary: {@link #on} asks no permission. */
@ApplicationScoped
public class PriceLists {
    private static final int MOST = 100;

    @Inject
    EntityManager entities;

    /** What the list for everybody that holds on that day says of a code. */
    public Optional<PriceRow> on(LocalDate day, String code) {
        return on(day, code, PriceScope.everybody());
    }

    /**
     * What a code costs somebody on that day: as the nearest list says that names it. A list for the payer's contract goes
     * before one for the place, one for both before either, and the one for everybody comes last; of each there is one at
     * most on a day, so there is one price.
     */
    public Optional<PriceRow> on(LocalDate day, String code, PriceScope asked) {
        return holding(day).stream()
                .filter(list -> isFor(list.scope(), asked))
                .sorted(Comparator.comparing((PriceList list) -> list.scope().nearness())
                        .reversed())
                .flatMap(list -> price(list.id(), code).map(price -> price.row(list)).stream())
                .findFirst();
    }

    private static boolean isFor(PriceScope list, PriceScope asked) {
        return (list.payer() == null || list.payer().equals(asked.payer()))
                && (list.place() == null || list.place().equals(asked.place()));
    }

    /** All that can be charged on that day, by name. */
    public List<PriceRow> all(LocalDate day) {
        return holding(day, PriceScope.everybody()).map(this::rows).orElseGet(List::of);
    }

    /** What a published list says of a code, whatever day it is. */
    public Optional<PriceRow> listed(int number, String code) {
        return numbered(number).flatMap(list -> price(list.id(), code).map(price -> price.row(list)));
    }

    /** Whether there is a published list of that number. */
    public boolean isPublished(int number) {
        return numbered(number).isPresent();
    }

    /** The numbers of the published lists, the newest first. */
    public List<Integer> numbers() {
        return published().stream().map(PriceList::number).toList();
    }

    private Optional<PriceList> numbered(int number) {
        return entities.createQuery(
                        "select l from PriceList l where l.publishedAt is not null and l.number = :number",
                        PriceList.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** All that hold on a day, each for somebody else. */
    List<PriceList> holding(LocalDate day) {
        return entities.createQuery("""
                        select l from PriceList l where l.publishedAt is not null and l.validFrom <= :day
                        and (l.validUntil is null or l.validUntil >= :day)""", PriceList.class)
                .setParameter("day", day)
                .getResultList();
    }

    Optional<PriceList> holding(LocalDate day, PriceScope scope) {
        return holding(day).stream().filter(list -> list.scope().equals(scope)).findFirst();
    }

    /** The next one for the same people that begins later. */
    Optional<PriceList> following(LocalDate day, PriceScope scope) {
        return entities.createQuery(
                        "select l from PriceList l where l.publishedAt is not null and l.validFrom > :day order by l.validFrom",
                        PriceList.class)
                .setParameter("day", day)
                .getResultStream()
                .filter(list -> list.scope().equals(scope))
                .findFirst();
    }

    Optional<PriceList> draft() {
        return entities.createQuery("select l from PriceList l where l.publishedAt is null", PriceList.class)
                .getResultStream()
                .findFirst();
    }

    List<PriceList> published() {
        return entities.createQuery(
                        "select l from PriceList l where l.publishedAt is not null order by l.validFrom desc",
                        PriceList.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    PriceList with(UUID id) {
        return Optional.ofNullable(entities.find(PriceList.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Everything on a list, by name. */
    List<PriceRow> rows(PriceList list) {
        return prices(list.id()).stream().map(price -> price.row(list)).toList();
    }

    Optional<Price> price(UUID list, String code) {
        return entities.createQuery("select p from Price p where p.list = :list and p.code = :code", Price.class)
                .setParameter("list", list)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private List<Price> prices(UUID list) {
        return entities.createQuery("select p from Price p where p.list = :list order by p.name, p.code", Price.class)
                .setParameter("list", list)
                .getResultList();
    }

    /** A draft that begins as what holds now for the same people; empty where nothing does. */
    PriceList begin(String currency, PriceScope scope, LocalDate today, Instant now, @Nullable AccountId by) {
        var before = holding(today, scope);
        var draft = new PriceList(currency, scope, now, by);
        entities.persist(draft);
        keep();
        before.ifPresent(list -> prices(list.id()).forEach(price -> entities.persist(price.on(draft.id(), now))));
        return draft;
    }

    /** From that day on it holds for those it is for: the one before ends, and it ends itself where another follows. */
    void publish(PriceList draft, int number, LocalDate from, Instant now, @Nullable AccountId by) {
        var scope = draft.scope();
        holding(from, scope).filter(list -> !from.equals(list.validFrom())).ifPresent(list -> list.endBefore(from));
        keep();
        var next = following(from, scope).map(PriceList::validFrom).orElse(null);
        draft.publish(number, from, next == null ? null : next.minusDays(1), now, by);
        keep();
    }

    void add(Price price) {
        entities.persist(price);
    }

    void remove(Price price) {
        entities.remove(price);
    }

    void drop(PriceList draft) {
        prices(draft.id()).forEach(entities::remove);
        entities.flush();
        entities.remove(draft);
        entities.flush();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (PersistenceException objection) {
            var said = String.valueOf(objection.getMessage());
            if (said.contains("price_list_one_draft")) {
                throw DomainException.refused(PriceRefusal.DRAFT_EXISTS);
            }
            if (said.contains("price_list_day")) {
                throw DomainException.refused(PriceRefusal.DAY);
            }
            throw objection;
        }
    }
}
