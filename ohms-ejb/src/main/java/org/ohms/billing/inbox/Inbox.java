package org.ohms.billing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.x12.Acknowledging;
import org.ohms.billing.x12.FunctionalGroup;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.InterchangeFault;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.Segment;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.billing.x12.Verdict;
import org.ohms.shared.crypto.Sha256;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/**
 * Takes files in: whatever they hold is kept, each interchange is counted once and answered. One file is taken in at a time,
 * so that two who bring the same never both believe to be the first. It asks for no permission: whoever calls it has.
 */
@ApplicationScoped
public class Inbox {
    /** One lock for all that comes in. */
    private static final String IN_LINE = "ohms.x12_inbox";

    private static final String NO_FAULT = "000";

    @Inject
    EntityManager entities;

    @Inject
    Acknowledging acknowledging;

    @Inject
    @Any
    Instance<SetReader> readers;

    @Inject
    Clock clock;

    /** Takes a file in, in the running transaction of the system. */
    public FileReport take(byte[] bytes, FileOrigin origin, @Nullable AccountId by) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)")
                .setParameter(1, IN_LINE)
                .getSingleResult();
        var digest = HexFormat.of().formatHex(Sha256.of(bytes));
        var known = entities.createQuery("select f from X12File f where f.digest = :digest", X12File.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
        return known.map(file -> report(file, true)).orElseGet(() -> keep(digest, bytes, origin, by));
    }

    private FileReport keep(String digest, byte[] bytes, FileOrigin origin, @Nullable AccountId by) {
        var now = clock.instant();
        var reading = InterchangeReader.read(bytes);
        var file = new X12File(digest, bytes, origin, now, by, reading.problem());
        entities.persist(file);
        entities.flush();
        var place = 0;
        for (var came : reading.interchanges()) {
            place++;
            keep(file.id(), place, came, origin, now);
        }
        return report(file, false);
    }

    private void keep(UUID file, int place, Interchange came, FileOrigin origin, Instant now) {
        var digest = digest(came);
        var same = numbered(came, digest);
        if (!same.isEmpty()) {
            repeat(file, place, same.get(0), came, origin, now);
            return;
        }
        var beside = numbered(came, null).isEmpty() ? null : InterchangeFault.NUMBER_USED_BEFORE;
        var id = X12Interchange.nextId(now);
        var kept = new X12Interchange(id, file, place, came, digest, now);
        var verdicts = came.isRejected() ? Map.<TransactionSet, Verdict>of() : read(id, came);
        var sets = came.groups().stream().mapToInt(group -> group.sets().size()).sum();
        var types = new LinkedHashSet<String>();
        came.groups().forEach(group -> group.sets().forEach(set -> types.add(set.type())));
        kept.answered(
                String.join(",", types),
                sets,
                (int) verdicts.values().stream().filter(Verdict::isAccepted).count(),
                Acknowledging.worst(came, beside).map(InterchangeFault::code).orElse(NO_FAULT),
                acknowledging.ta1(came, beside),
                came.isRejected()
                        ? null
                        : acknowledging.functional(came, verdicts::get).orElse(null));
        kept.leaves(
                verdicts.values().stream()
                        .filter(one -> !one.supported())
                        .map(one -> one.set().type())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")),
                verdicts.values().stream().mapToInt(Verdict::unasked).sum());
        var onlyAnswers = sets == 0 && !came.answers().isEmpty() && !came.isRejected();
        if (onlyAnswers) {
            kept.onlyAnswers();
        }
        entities.persist(kept);
        entities.flush();
        if (origin == FileOrigin.CONNECTOR && !onlyAnswers) {
            owe(kept.row(), came, now);
        }
    }

    /** Not counted again; its sender hears that the number was used. A TA1 is never answered. */
    private void repeat(UUID file, int place, UUID before, Interchange came, FileOrigin origin, Instant now) {
        var repeat = new X12Repeat(file, place, before, came, acknowledging.ta1(came, InterchangeFault.DUPLICATE), now);
        if (origin == FileOrigin.CONNECTOR && !came.groups().isEmpty()) {
            repeat.owe(now);
        }
        entities.persist(repeat);
        entities.flush();
    }

    /** Nobody stands by to read the answer: it goes where the interchange came from. A TA1 is never answered. */
    private void owe(InterchangeRow kept, Interchange came, Instant now) {
        var technical = came.isAnswerWanted() || !kept.fault().equals(NO_FAULT);
        if (technical || !kept.functional().isEmpty()) {
            entities.persist(new X12Answer(kept.id(), technical, now));
            entities.flush();
        }
    }

    /** Interchanges of this sender with this number, and where a digest is given, with the same in them. */
    private List<UUID> numbered(Interchange came, @Nullable String digest) {
        return entities.createQuery("""
                        select i.id from X12Interchange i where i.senderQualifier = :qualifier and i.sender = :sender
                        and i.receiver = :receiver and i.controlNumber = :number and i.digest like :digest""", UUID.class)
                .setParameter("qualifier", came.senderQualifier())
                .setParameter("sender", came.sender())
                .setParameter("receiver", came.receiver())
                .setParameter("number", came.controlNumber())
                .setParameter("digest", digest == null ? "%" : digest)
                .setMaxResults(1)
                .getResultList();
    }

    private Map<TransactionSet, Verdict> read(UUID id, Interchange came) {
        var verdicts = new IdentityHashMap<TransactionSet, Verdict>();
        var position = 0;
        for (var group : came.groups()) {
            for (var set : group.sets()) {
                position++;
                verdicts.put(set, verdict(id, position, came, group, set));
            }
        }
        readers.forEach(reader -> reader.answers(came.answers()));
        return verdicts;
    }

    private Verdict verdict(UUID id, int position, Interchange came, FunctionalGroup group, TransactionSet set) {
        var reader = readers.stream().filter(one -> one.reads(group, set)).findFirst();
        if (reader.isEmpty() || !set.faults().isEmpty()) {
            return new Verdict(set, reader.isPresent(), set.misnamed(), List.of());
        }
        if (!set.misnamed().isEmpty()) {
            return new Verdict(set, true, set.misnamed(), List.of());
        }
        return reader.get().read(id, position, came, group, set);
    }

    private FileReport report(X12File file, boolean known) {
        return new FileReport(
                file.id(),
                known,
                file.origin(),
                file.receivedAt(),
                file.problem(),
                in(file.id()),
                repeatedIn(file.id()));
    }

    private List<RepeatRow> repeatedIn(UUID file) {
        return entities.createQuery("select r from X12Repeat r where r.file = :file order by r.place", X12Repeat.class)
                .setParameter("file", file)
                .getResultStream()
                .map(X12Repeat::row)
                .toList();
    }

    private List<InterchangeRow> in(UUID file) {
        return entities.createQuery(
                        "select i from X12Interchange i where i.file = :file order by i.place", X12Interchange.class)
                .setParameter("file", file)
                .getResultStream()
                .map(X12Interchange::row)
                .toList();
    }

    /** The interchange of this id, if there is one. */
    public Optional<InterchangeRow> interchange(UUID id) {
        return Optional.ofNullable(entities.find(X12Interchange.class, id)).map(X12Interchange::row);
    }

    /** What came in, the latest first. */
    public List<InterchangeRow> latest(int first, int most) {
        return entities.createQuery(
                        "select i from X12Interchange i order by i.receivedAt desc, i.id desc", X12Interchange.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(X12Interchange::row)
                .toList();
    }

    public long count() {
        return entities.createQuery("select count(i) from X12Interchange i", Long.class)
                .getSingleResult();
    }

    /**
     * A file byte by byte as it came.
     *
     * @throws DomainException NOT_FOUND when there is none
     */
    public byte[] raw(UUID file) {
        return Optional.ofNullable(entities.find(X12File.class, file))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND))
                .bytes();
    }

    /** Of what stands in it: line breaks and separators do not make another interchange. */
    private static String digest(Interchange came) {
        var sha = Digest.begin();
        Digest.add(sha, came.header());
        came.answers().forEach(segment -> Digest.add(sha, segment));
        for (var group : came.groups()) {
            Digest.add(sha, group.header());
            for (var set : group.sets()) {
                Digest.add(sha, set.header());
                set.body().forEach(segment -> Digest.add(sha, segment));
                Digest.add(sha, set.trailer());
            }
            Digest.add(sha, group.trailer());
        }
        Digest.add(sha, came.trailer());
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Adds segments to a digest so that no two different ones add the same. */
    private static final class Digest {
        private Digest() {}

        static MessageDigest begin() {
            return Sha256.running();
        }

        static void add(MessageDigest sha, @Nullable Segment segment) {
            if (segment == null) {
                return;
            }
            var parts = new ArrayList<String>();
            parts.add(segment.id());
            for (var at = 1; at <= segment.size(); at++) {
                // the last element of a header is its separator, which does not count
                if (!segment.is("ISA") || at != 11 && at != 16) {
                    segment.repeats(at).forEach(components -> parts.add(String.join("\u0001", components)));
                    parts.add("\u0002");
                }
            }
            sha.update((String.join("\u0003", parts) + "\u0004").getBytes(StandardCharsets.UTF_8));
        }
    }
}
