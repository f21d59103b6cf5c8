package org.ohms.messaging.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.StoredInstant;

/** Announcements, their words, whom they are for, and how far they have come. */
@ApplicationScoped
class Announcements {
    @Inject
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** Somebody an announcement is for: a patient or a member of staff. */
    record Receiver(
            UUID id,
            UUID announcement,
            @Nullable PatientId patient,
            @Nullable AccountId account) {}

    void add(Announcement announcement) {
        entities.persist(announcement);
        entities.flush();
    }

    Announcement with(UUID id) {
        return Optional.ofNullable(entities.find(Announcement.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For changing it: whoever comes second waits, and then sees what has changed. */
    Announcement locked(UUID id) {
        return Optional.ofNullable(entities.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void remove(Announcement announcement) {
        entities.createNativeQuery("delete from announcement_text where announcement_id = ?1")
                .setParameter(1, announcement.id())
                .executeUpdate();
        entities.remove(announcement);
    }

    /** Newest first. */
    Page<AnnouncementRow> list(PageRequest part) {
        var total = entities.createQuery("select count(a) from Announcement a", Long.class)
                .getSingleResult();
        var found = entities.createQuery(
                        "select a from Announcement a order by a.writtenAt desc, a.id desc", Announcement.class)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        var words = words(found.stream().map(Announcement::id).toList());
        return new Page<>(
                found.stream()
                        .map(one -> new AnnouncementRow(
                                one.id(),
                                words.getOrDefault(one.id(), List.of()).stream()
                                        .findFirst()
                                        .map(AnnouncementWords::title)
                                        .orElse(""),
                                one.draft(List.of()).audience(),
                                one.state(),
                                one.writtenAt(),
                                one.sentAt()))
                        .toList(),
                total);
    }

    void write(UUID announcement, List<AnnouncementWords> words) {
        entities.createNativeQuery("delete from announcement_text where announcement_id = ?1")
                .setParameter(1, announcement)
                .executeUpdate();
        words.forEach(one -> entities.createNativeQuery(
                        "insert into announcement_text (announcement_id, language, title, body) values (?1, ?2, ?3, ?4)")
                .setParameter(1, announcement)
                .setParameter(2, one.language())
                .setParameter(3, one.title())
                .setParameter(4, one.body())
                .executeUpdate());
    }

    /** The words of each, in the order of their languages. */
    Map<UUID, List<AnnouncementWords>> words(Collection<UUID> announcements) {
        var words = new HashMap<UUID, List<AnnouncementWords>>();
        List<?> rows = entities.createNativeQuery("""
                        select cast(announcement_id as text), language, title, body from announcement_text
                        where announcement_id = any (cast(string_to_array(?1, ',') as uuid[]))
                        order by announcement_id, language""")
                .setParameter(1, joined(announcements))
                .getResultList();
        for (var row : rows) {
            var cells = (Object[]) row;
            words.computeIfAbsent(UUID.fromString((String) cells[0]), id -> new ArrayList<>())
                    .add(new AnnouncementWords((String) cells[1], (String) cells[2], (String) cells[3]));
        }
        return words;
    }

    /** How many people it would go to now; asked as the system. */
    long count(AnnouncementDraft draft) {
        return switch (draft.audience()) {
            case STAFF -> accounts.holding(role(draft)).size();
            case PORTAL ->
                ((Number) entities.createNativeQuery("select count(distinct patient_id) from patient_account")
                                .getSingleResult())
                        .longValue();
            case VISITS -> visitors.count(visits(draft));
        };
    }

    /** The next of those who send whose list of people is not whole; nobody else adds to it meanwhile. */
    Optional<Announcement> toGather() {
        List<?> ids = entities.createNativeQuery("""
                        select id from announcement where state = 'SENDING' and not gathered
                        order by sent_at limit 1 for update skip locked""").getResultList();
        return ids.stream().findFirst().map(id -> entities.find(Announcement.class, id));
    }

    /** Puts the next few people of the group on the list. */
    void gather(Announcement announcement, int most) {
        var draft = announcement.draft(List.of());
        var after = announcement.gatheredTo();
        var next = switch (draft.audience()) {
            case STAFF -> staff(role(draft), after, most);
            case PORTAL -> portal(after, most);
            case VISITS ->
                visitors.next(visits(draft), after, most).stream()
                        .map(PatientId::value)
                        .toList();
        };
        var person = draft.audience() == Audience.STAFF ? "account_id" : "patient_id";
        entities.createNativeQuery("insert into announcement_receiver (id, announcement_id, " + person + ") "
                        + "select gen_random_uuid(), ?1, cast(p as uuid) from unnest(string_to_array(?2, ',')) p"
                        + " on conflict do nothing")
                .setParameter(1, announcement.id())
                .setParameter(2, joined(next))
                .executeUpdate();
        announcement.listed(next);
    }

    private List<UUID> staff(String role, @Nullable UUID after, int most) {
        return accounts.holding(role).stream()
                .map(AccountId::value)
                .filter(id -> after == null || id.toString().compareTo(after.toString()) > 0)
                // the order of the database, which does not take the first bit for a sign
                .sorted(Comparator.comparing(UUID::toString))
                .limit(most)
                .toList();
    }

    private List<UUID> portal(@Nullable UUID after, int most) {
        List<?> ids = entities.createNativeQuery("""
                        select distinct patient_id, cast(patient_id as text) from patient_account
                        where ?1 = '' or patient_id > cast(nullif(?1, '') as uuid) order by 1 limit ?2""")
                .setParameter(1, after == null ? "" : after.toString())
                .setParameter(2, most)
                .getResultList();
        return ids.stream()
                .map(row -> UUID.fromString((String) ((Object[]) row)[1]))
                .toList();
    }

    /** A few of those who are to be told. */
    List<UUID> waiting(int most) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(r.id as text) from announcement a
                        join announcement_receiver r on r.announcement_id = a.id and r.told_at is null
                        where a.state = 'SENDING' limit ?1""").setParameter(1, most).getResultList();
        return ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
    }

    /**
     * Somebody who is to be told, for whoever comes first; empty when another node has them in hand, when they were told, and
     * when it was stopped, which waits for those in hand.
     */
    Optional<Receiver> inHand(UUID receiver) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(r.announcement_id as text), cast(r.patient_id as text), cast(r.account_id as text)
                        from announcement_receiver r join announcement a on a.id = r.announcement_id
                        where r.id = ?1 and r.told_at is null and a.state = 'SENDING'
                        for update of r skip locked for share of a skip locked""").setParameter(1, receiver).getResultList();
        return rows.stream().findFirst().map(row -> (Object[]) row).map(row -> {
            var patient = (String) row[1];
            var account = (String) row[2];
            return new Receiver(
                    receiver,
                    UUID.fromString((String) row[0]),
                    patient == null ? null : PatientId.of(patient),
                    account == null ? null : AccountId.of(account));
        });
    }

    /** The accounts in whose pages the patient reads. */
    List<AccountId> accountsOf(PatientId patient) {
        List<?> ids = entities.createNativeQuery(
                        "select cast(account_id as text) from patient_account where patient_id = ?1")
                .setParameter(1, patient.value())
                .getResultList();
        return ids.stream().map(id -> AccountId.of(String.valueOf(id))).toList();
    }

    void readBy(UUID announcement, AccountId account, String note) {
        entities.createNativeQuery("""
                        insert into announcement_reader (announcement_id, account_id, since, note) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, announcement)
                .setParameter(2, account.value())
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(4, note)
                .executeUpdate();
    }

    void told(UUID receiver, boolean inPage, boolean byMessage, boolean unwanted) {
        entities.createNativeQuery("""
                        update announcement_receiver set told_at = ?2, in_page = ?3, by_message = ?4, unwanted = ?5
                        where id = ?1 and told_at is null""")
                .setParameter(1, receiver)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, inPage)
                .setParameter(4, byMessage)
                .setParameter(5, unwanted)
                .executeUpdate();
    }

    void broke(UUID receiver) {
        entities.createNativeQuery("""
                        update announcement_receiver set told_at = ?2, failure = 'announcement.broke'
                        where id = ?1 and told_at is null""")
                .setParameter(1, receiver)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What everybody on its list was told of is sent. */
    void endWhatIsDone() {
        entities.createNativeQuery("""
                        update announcement a set state = 'SENT', ended_at = ?1, version = version + 1
                        where a.state = 'SENDING' and a.gathered and not exists (
                            select 1 from announcement_receiver r where r.announcement_id = a.id and r.told_at is null)""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    AnnouncementReport report(UUID announcement) {
        List<?> rows = entities.createNativeQuery(
                        "select part, state, failure, figure from announcement_report(cast(?1 as uuid))")
                .setParameter(1, announcement.toString())
                .getResultList();
        var figures = new HashMap<String, Long>();
        var messages = new ArrayList<AnnouncementReport.Messages>();
        for (var row : rows) {
            var cells = (Object[]) row;
            var part = (String) cells[0];
            var count = ((Number) cells[3]).longValue();
            if (part.equals("person") || part.equals("page")) {
                figures.merge(part + " " + cells[1], count, Long::sum);
            } else if (count > 0) {
                messages.add(new AnnouncementReport.Messages(part, (String) cells[1], (String) cells[2], count));
            }
        }
        messages.sort(Comparator.comparing(AnnouncementReport.Messages::way)
                .thenComparing(AnnouncementReport.Messages::state)
                .thenComparing(line -> Objects.requireNonNullElse(line.failure(), "")));
        return new AnnouncementReport(
                figures.getOrDefault("person waiting", 0L),
                figures.getOrDefault("person told", 0L),
                figures.getOrDefault("person unwanted", 0L),
                figures.getOrDefault("person unreachable", 0L),
                figures.getOrDefault("person failed", 0L),
                figures.getOrDefault("person no-message", 0L),
                figures.getOrDefault("page told", 0L),
                figures.getOrDefault("page read", 0L),
                messages);
    }

    /** What an account was sent, newest first. */
    Page<OwnAnnouncementRow> readBy(AccountId account, PageRequest part) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(announcement_id as text), since from announcement_reader where account_id = ?1
                        order by since desc, announcement_id offset ?2 limit ?3""")
                .setParameter(1, account.value())
                .setParameter(2, part.first())
                .setParameter(3, part.size())
                .getResultList();
        var total =
                (Number) entities.createNativeQuery("select count(*) from announcement_reader where account_id = ?1")
                        .setParameter(1, account.value())
                        .getSingleResult();
        return new Page<>(own(rows), total.longValue());
    }

    /** What the owner of these records was told by one way or another, the newest first; asked as the system. */
    List<OwnAnnouncementRow> toldTo(Collection<PatientId> records, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select cast(announcement_id as text), min(told_at) from announcement_receiver
                        where patient_id = any (cast(string_to_array(?1, ',') as uuid[])) and (in_page or by_message)
                        group by announcement_id order by 2 desc, 1 limit ?2""")
                .setParameter(1, joined(records.stream().map(PatientId::value).toList()))
                .setParameter(2, most)
                .getResultList();
        return own(rows);
    }

    private List<OwnAnnouncementRow> own(List<?> rows) {
        var words = words(rows.stream()
                .map(row -> UUID.fromString((String) ((Object[]) row)[0]))
                .toList());
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> {
                    var id = UUID.fromString((String) row[0]);
                    return new OwnAnnouncementRow(id, StoredInstant.of(row[1]), words.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static String role(AnnouncementDraft draft) {
        return Objects.requireNonNull(draft.role());
    }

    private static VisitGroup visits(AnnouncementDraft draft) {
        return new VisitGroup(
                Objects.requireNonNull(draft.from()),
                Objects.requireNonNull(draft.until()),
                draft.practitioner(),
                draft.service());
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
