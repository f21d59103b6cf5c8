package org.ohms.patients.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.time.HospitalDay;

/** The words of all consents: versions, and which of them people sign today. */
@ApplicationScoped
class ConsentWords {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 20_000;

    @Inject
    EntityManager entities;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    UUID publish(PublishConsentText request, @Nullable AccountId by) {
        var now = clock.instant();
        var day = request.effectiveFrom();
        var refusals = new Refusals();
        words(request.title(), "title", LONGEST_TITLE, refusals);
        words(request.body(), "body", LONGEST_BODY, refusals);
        refusals.when(day == null, Refusal.of(CommonRefusal.REQUIRED).at("effectiveFrom"))
                .when(
                        day != null && day.isBefore(hospital.today(now)),
                        Refusal.of(ConsentRefusal.DAY_IS_OVER).at("effectiveFrom"));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        // two at once get two numbers, one after the other
        entities.createNativeQuery("select count(pg_advisory_xact_lock(hashtextextended(?1, 0)))")
                .setParameter(1, "consent-text:" + request.kind().code())
                .getSingleResult();
        var text = new ConsentText(
                Uuids.v7(now),
                request.kind(),
                of(request.kind()).stream().mapToInt(ConsentText::version).max().orElse(0) + 1,
                request.title().strip(),
                request.body().strip(),
                java.util.Objects.requireNonNull(day),
                now,
                by);
        entities.persist(text);
        entities.flush();
        return text.id();
    }

    private static void words(String words, String field, int most, Refusals refusals) {
        refusals.when(words.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        words.strip().length() > most,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("most", most));
    }

    List<ConsentTextRow> all() {
        var today = today();
        return entities.createQuery("select t from ConsentText t order by t.kind, t.version desc", ConsentText.class)
                .getResultStream()
                .map(text -> text.row(today.get(text.kind())))
                .toList();
    }

    /** What can be signed today. */
    List<ConsentTextRow> current() {
        return all().stream().filter(ConsentTextRow::current).toList();
    }

    Optional<ConsentText> with(UUID id) {
        return Optional.ofNullable(entities.find(ConsentText.class, id));
    }

    /** Whether people sign this version today. */
    boolean isCurrent(ConsentText text) {
        return text.id().equals(today().get(text.kind()));
    }

    private List<ConsentText> of(ConsentKind kind) {
        return entities.createQuery("select t from ConsentText t where t.kind = :kind", ConsentText.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** The newest version of each kind that is in effect. */
    private Map<ConsentKind, UUID> today() {
        return entities.createQuery(
                        "select t from ConsentText t where t.effectiveFrom <= :today order by t.version",
                        ConsentText.class)
                .setParameter("today", hospital.today(clock.instant()))
                .getResultStream()
                .collect(Collectors.toMap(ConsentText::kind, ConsentText::id, (older, newer) -> newer));
    }
}
