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
import java.util.function.IntSupplier;
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

    @Inject
    Packages packages;

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
                .flatMap(list ->
                        price(list.id(), code)
                                .map(price -> price.row(list, off(list, code, day, asked.payer() == null)))
                                .stream())
                .findFirst();
    }

    /** What a list takes off a service on that day: the nearest that is for it, so there is one answer; null for nothing. */
    private @Nullable Discount off(PriceList list, String code, LocalDate day, boolean alone) {
        return discounts(list.id()).stream()
                .filter(one -> one.isFor(code, day, alone))
                .max(Comparator.comparing(PriceDiscount::nearness))
                .map(PriceDiscount::discount)
                .orElse(null);
    }

    private static boolean isFor(PriceScope list, PriceScope asked) {
        return (list.payer() == null || list.payer().equals(asked.payer()))
                && (list.place() == null || list.place().equals(asked.place()));
    }

    /** All that can be charged on that day, by name. */
    public List<PriceRow> all(LocalDate day) {
        return holding(day, PriceScope.everybody()).map(this::rows).orElseGet(List::of);
    }

    /** What a published list says of a code, whatever day it holds from, with what it takes off on that day. */
    public Optional<PriceRow> listed(int number, String code, LocalDate day) {
        return numbered(number)
                .flatMap(list -> price(list.id(), code).map(price -> price.row(list, off(list, code, day, false))));
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

    /** @throws DomainException STALE for one that somebody published meanwhile */
    PriceList draft(UUID id) {
        var list = with(id);
        list.insistOnDraft();
        return list;
    }

    PriceList with(UUID id) {
        return Optional.ofNullable(entities.find(PriceList.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** Everything on a list, by name. */
    List<PriceRow> rows(PriceList list) {
        return prices(list.id()).stream().map(price -> price.row(list, null)).toList();
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
        before.ifPresent(list -> copy(list, draft, today, now));
        return draft;
    }

    /** Whether a list for these people may end on that day: not before it begins, and before the next one begins. */
    boolean mayEnd(PriceScope scope, LocalDate from, LocalDate until) {
        var next = following(from, scope).map(PriceList::validFrom).orElse(null);
        return !until.isBefore(from) && (next == null || until.isBefore(next));
    }

    /** Whether nothing would say what services cost on the day after: no list for everybody, nor one before that goes on. */
    boolean leavesGap(PriceScope scope, LocalDate from, LocalDate until) {
        var after = until.plusDays(1);
        return scope.isEverybody()
                && holding(after, scope).isEmpty()
                && goingOn(from, after, scope).isEmpty();
    }

    /** The one that holds the day before and would go on after. */
    private Optional<PriceList> goingOn(LocalDate from, LocalDate after, PriceScope scope) {
        return holding(from, scope).filter(list -> list.holdsOn(after));
    }

    /**
     * From that day on it holds for those it is for: the one before ends, and it ends itself where another follows. One that
     * would have held longer goes on when it is over.
     */
    void publish(
            PriceList draft,
            IntSupplier numbers,
            LocalDate from,
            @Nullable LocalDate until,
            Instant now,
            @Nullable AccountId by) {
        var scope = draft.scope();
        var before = holding(from, scope).filter(list -> !from.equals(list.validFrom()));
        var interrupted = until == null ? Optional.<PriceList>empty() : goingOn(from, until.plusDays(1), scope);
        var lastOfInterrupted = interrupted.map(PriceList::validUntil).orElse(null);
        before.ifPresent(list -> list.endBefore(from));
        keep();
        var next = following(from, scope).map(PriceList::validFrom).orElse(null);
        var last = until != null ? until : next == null ? null : next.minusDays(1);
        draft.publish(numbers.getAsInt(), from, last, now, by);
        keep();
        if (until != null && interrupted.isPresent()) {
            goOn(interrupted.get(), numbers.getAsInt(), until.plusDays(1), lastOfInterrupted, now, by);
        }
    }

    /** The same list again, for the days after those for which another one took its place. */
    private void goOn(
            PriceList list,
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            Instant now,
            @Nullable AccountId by) {
        var again = new PriceList(list.currency(), list.scope(), now, by);
        entities.persist(again);
        keep();
        copy(list, again, from, now);
        keep();
        again.publish(number, from, until, now, by);
        keep();
    }

    /** What a list says, on another one; what it takes off no more from that day on is left out. */
    private void copy(PriceList list, PriceList onto, LocalDate day, Instant now) {
        prices(list.id()).forEach(price -> entities.persist(price.on(onto.id(), now)));
        discounts(list.id()).stream()
                .filter(one -> !one.isOver(day))
                .forEach(one -> entities.persist(one.on(onto.id(), now)));
        packages.copy(list, onto.id(), now);
    }

    void add(Price price) {
        entities.persist(price);
    }

    /** Takes a price off its draft, with what is taken off it and the packages it is part of. */
    void remove(Price price) {
        packages.leave(price.list(), price.code());
        discounts(price.list()).stream().filter(one -> one.isOf(price.code())).forEach(entities::remove);
        entities.remove(price);
    }

    /** What a list takes off; what is for all of it first, then by service. */
    List<PriceDiscount> discounts(UUID list) {
        return entities.createQuery(
                        "select d from PriceDiscount d where d.list = :list order by coalesce(d.code, ''), d.validFrom, d.id",
                        PriceDiscount.class)
                .setParameter("list", list)
                .getResultList();
    }

    Optional<PriceDiscount> discount(UUID id) {
        return Optional.ofNullable(entities.find(PriceDiscount.class, id));
    }

    void add(PriceDiscount discount) {
        entities.persist(discount);
    }

    void remove(PriceDiscount discount) {
        entities.remove(discount);
    }

    void drop(PriceList draft) {
        packages.removeAll(draft.id());
        discounts(draft.id()).forEach(entities::remove);
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
            if (said.contains("price_discount_day")) {
                throw DomainException.refused(PriceRefusal.DISCOUNT_OVERLAPS);
            }
            if (said.contains("price_list_day")) {
                throw DomainException.refused(PriceRefusal.DAY);
            }
            throw objection;
        }
    }
}
