package org.ohms.scheduling.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.counter.CheckDigit;
import org.ohms.shared.counter.Counters;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;
import org.ohms.shared.persistence.Portions;

/** The collection of practitioners, and what others may look up of them. */
@ApplicationScoped
class Practitioners implements PractitionerLookup {
    private static final long FIRST_NUMBER = 10_001;
    private static final String IN_ORDER = " order by p.family, p.given, p.number";
    private static final Comparator<PractitionerRow> BY_NAME = Comparator.comparing(
                    (PractitionerRow p) -> p.name().sorted(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PractitionerRow::number);

    @Inject
    EntityManager entities;

    @Inject
    Counters counters;

    Practitioner register(PractitionerDraft draft, Instant now) {
        return register(draft, null, now);
    }

    Practitioner register(PractitionerDraft draft, @Nullable String importKey, Instant now) {
        var number = CheckDigit.append(String.valueOf(counters.next("practitioner", FIRST_NUMBER)));
        var practitioner = Practitioner.register(number, draft, importKey, now);
        entities.persist(practitioner);
        keep();
        return practitioner;
    }

    Practitioner with(PractitionerId id, long version) {
        var practitioner = Optional.ofNullable(entities.find(Practitioner.class, id.value()))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (practitioner.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return practitioner;
    }

    /** Writes what changed, and tells an account that is somebody else's already from a mistake of ours. */
    void keep() {
        try {
            entities.flush();
        } catch (PersistenceException wrong) {
            if (String.valueOf(wrong.getMessage()).contains("practitioner_account_once")) {
                throw new DomainException(
                        DomainException.Kind.REFUSED,
                        List.of(Refusal.of(PractitionerRefusal.ACCOUNT_TAKEN).at("account")));
            }
            throw wrong;
        }
    }

    /** Those of the keys that came in before. */
    List<String> importedAlready(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p.importKey from Practitioner p where p.importKey in :keys", String.class)
                .setParameter("keys", List.copyOf(keys))
                .getResultList();
    }

    Optional<PractitionerDetails> details(PractitionerId id, LocalDate today) {
        return Optional.ofNullable(entities.find(Practitioner.class, id.value()))
                .map(p -> p.details(today));
    }

    @Override
    public Optional<PractitionerRow> row(PractitionerId id) {
        return Optional.ofNullable(entities.find(Practitioner.class, id.value()))
                .map(Practitioner::row);
    }

    @Override
    public Map<PractitionerId, PractitionerRow> rows(Collection<PractitionerId> ids) {
        return read(ids.stream().map(PractitionerId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(PractitionerRow::id, r -> r));
    }

    @Override
    public List<PractitionerRow> at(PlaceId place, Collection<PractitionerId> andThose) {
        var ids = new ArrayList<>(andThose.stream().map(PractitionerId::value).toList());
        if (ids.isEmpty()) {
            ids.add(place.value());
        }
        return entities
                .createQuery("""
                        select distinct p from Practitioner p left join fetch p.specialties
                        where (p.place = :place and p.retiredAt is null) or p.id in :ids""", Practitioner.class)
                .setParameter("place", place)
                .setParameter("ids", Portions.rounded(ids))
                .getResultList()
                .stream()
                .map(Practitioner::row)
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<PractitionerRow> withAnyOf(Collection<String> specialties) {
        var wanted = specialties.stream().map(s -> s.toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n"));
        var ids = entities.createNativeQuery("""
                        select p.id from practitioner p
                        where p.retired_at is null and (?1 = '' or exists (
                            select 1 from practitioner_specialty s
                            where s.practitioner_id = p.id and lower(s.specialty) = any (string_to_array(?1, chr(10)))))
                        order by p.family, p.given, p.number""").setParameter(1, wanted).getResultList();
        return read(((List<?>) ids).stream().map(UUID.class::cast).toList());
    }

    @Override
    public Optional<PractitionerRow> signingInAs(AccountId account) {
        return entities
                .createQuery("select p from Practitioner p where p.account = :account", Practitioner.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(Practitioner::row)
                .findAny();
    }

    List<String> specialties() {
        // EclipseLink cannot sort by an element of a collection, so the names are sorted here; a hospital has dozens.
        return entities
                .createQuery(
                        "select distinct s from Practitioner p join p.specialties s where p.retiredAt is null",
                        String.class)
                .getResultList()
                .stream()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    Page<PractitionerRow> find(PractitionerSearch search, PageRequest page, LocalDate today) {
        var where = new StringBuilder(" from Practitioner p where 1 = 1");
        var values = new HashMap<String, Object>();
        narrow(search, where, values);
        var count = entities.createQuery("select count(p)" + where, Long.class);
        var ids = entities.createQuery("select p.id" + where + IN_ORDER, UUID.class);
        values.forEach((name, value) -> {
            count.setParameter(name, value);
            ids.setParameter(name, value);
        });
        var rows =
                read(ids.setFirstResult(page.first()).setMaxResults(page.size()).getResultList());
        var ending = endingPapers(rows.stream().map(PractitionerRow::id).toList(), today);
        return new Page<>(
                rows.stream()
                        .map(r -> withWarnings(r, ending.getOrDefault(r.id(), 0)))
                        .toList(),
                count.getSingleResult());
    }

    Stretch<PractitionerRow, PractitionerId> find(PractitionerSearch search, @Nullable PractitionerId after, int most) {
        var where = new StringBuilder(" from Practitioner p where 1 = 1");
        var values = new HashMap<String, Object>();
        narrow(search, where, values);
        if (after != null) {
            var last = row(after)
                    .orElseThrow(() -> DomainException.invalid(
                            Refusal.of(CommonRefusal.NOT_FOUND).at("cursor")));
            where.append(" and (p.family > :family or (p.family = :family and (p.given > :given")
                    .append(" or (p.given = :given and p.number > :number))))");
            values.put("family", last.name().family());
            values.put("given", last.name().given());
            values.put("number", last.number());
        }
        var ids = entities.createQuery("select p.id" + where + IN_ORDER, UUID.class);
        values.forEach(ids::setParameter);
        return Stretch.of(ids.setMaxResults(most + 1).getResultList(), most, PractitionerId::new)
                .shownAs(this::inThatOrder);
    }

    private List<PractitionerRow> inThatOrder(List<UUID> ids) {
        var known = read(ids).stream().collect(Collectors.toMap(row -> row.id().value(), row -> row));
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    private static void narrow(PractitionerSearch search, StringBuilder where, Map<String, Object> values) {
        if (!search.retired()) {
            where.append(" and p.retiredAt is null");
        }
        if (search.place() != null) {
            where.append(" and p.place = :place");
            values.put("place", search.place());
        }
        if (search.specialty() != null && !search.specialty().isBlank()) {
            where.append(" and :specialty member of p.specialties");
            values.put("specialty", search.specialty().strip());
        }
        var words = search.words() == null ? "" : search.words().strip().toLowerCase(Locale.ROOT);
        if (!words.isEmpty()) {
            var parts = words.split("[\\s,]+", 6);
            for (var i = 0; i < Math.min(parts.length, 5); i++) {
                where.append(" and (lower(p.family) like :w").append(i);
                where.append(" escape '!' or lower(p.given) like :w").append(i);
                where.append(" escape '!' or p.number like :w").append(i).append(" escape '!')");
                values.put("w" + i, parts[i].replaceAll("([!%_])", "!$1") + "%");
            }
        }
    }

    List<QualificationWarning> warnings(LocalDate today) {
        return entities
                .createQuery("""
                        select distinct p from Practitioner p join fetch p.papers q
                        where p.retiredAt is null and q.expiresOn <= :soon""", Practitioner.class)
                .setParameter("soon", today.plusDays(QualificationState.WARNING_DAYS))
                .getResultList()
                .stream()
                .flatMap(p -> p.details(today).qualifications().stream()
                        .filter(l -> l.state() != QualificationState.VALID)
                        .map(l -> warning(p.row(), l, today)))
                .sorted(Comparator.comparing(QualificationWarning::expiresOn)
                        .thenComparing(QualificationWarning::practitionerName))
                .toList();
    }

    private static QualificationWarning warning(
            PractitionerRow who, PractitionerDetails.QualificationLine line, LocalDate today) {
        var ends = line.qualification().expiresOn();
        var end = ends == null ? today : ends;
        return new QualificationWarning(
                who.id(),
                who.name().full(),
                line.qualification().name(),
                line.qualification().issuer(),
                end,
                end.toEpochDay() - today.toEpochDay(),
                line.state());
    }

    private Map<PractitionerId, Integer> endingPapers(List<PractitionerId> whose, LocalDate today) {
        if (whose.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("""
                        select p.id, count(q) from Practitioner p join p.papers q
                        where p.id in :ids and q.expiresOn <= :soon group by p.id""", Object[].class)
                .setParameter(
                        "ids",
                        Portions.rounded(
                                whose.stream().map(PractitionerId::value).toList()))
                .setParameter("soon", today.plusDays(QualificationState.WARNING_DAYS))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        line -> new PractitionerId((UUID) line[0]), line -> ((Number) line[1]).intValue()));
    }

    private static PractitionerRow withWarnings(PractitionerRow r, int warnings) {
        return new PractitionerRow(
                r.id(), r.number(), r.name(), r.specialties(), r.account(), r.place(), r.room(), r.active(), warnings);
    }

    private List<PractitionerRow> read(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select distinct p from Practitioner p left join fetch p.specialties where p.id in :ids",
                        Practitioner.class)
                .setParameter("ids", Portions.rounded(ids))
                .getResultList()
                .stream()
                .map(Practitioner::row)
                .sorted(BY_NAME)
                .toList();
    }
}
