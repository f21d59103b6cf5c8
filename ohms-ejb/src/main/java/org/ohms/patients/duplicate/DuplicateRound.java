package org.ohms.patients.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.duplicate.BlockIndex.Pair;
import org.ohms.patients.patient.PatientCards;
import org.ohms.patients.patient.PatientEvent;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.work.Background;

/**
 * Compares new and changed records with those that share a block with them, some hundred at a time, a few seconds after
 * the change. Two nodes never take the same ones.
 */
@ApplicationScoped
class DuplicateRound {
    static final int ROUND = 100;
    private static final Duration STRETCH = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(DuplicateRound.class.getName());

    @Inject
    EntityManager entities;

    @Inject
    BlockIndex blocks;

    @Inject
    DuplicateCandidates candidates;

    @Inject
    PatientCards cards;

    @Inject
    CurrentActor current;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void remember(@Observes PatientEvent event) {
        if (event instanceof PatientEvent.Photographed) {
            // nobody is told from another by a picture; and who takes one need not be somebody who changes records
            return;
        }
        enqueue(event.patient());
    }

    void merged(@Observes PatientEvent.Merged event) {
        enqueue(event.merged());
        candidates
                .of(Pair.of(event.patient(), event.merged()))
                .ifPresent(pair -> pair.becameOne(clock.instant(), current.get().account()));
    }

    void unmerged(@Observes PatientEvent.Unmerged event) {
        enqueue(event.merged());
        candidates.of(Pair.of(event.patient(), event.merged())).ifPresent(DuplicateCandidate::becameTwoAgain);
    }

    void compareWhatChanged(@Observes FewSecondsHavePassed tick) {
        var until = clock.instant().plus(STRETCH);
        while (background.call("duplicate.compare", this::round) == ROUND
                && clock.instant().isBefore(until)) {
            LOG.fine("a full round; looking for more");
        }
    }

    /** Puts every record in the queue once more. */
    void enqueueAll() {
        entities.createNativeQuery("""
                insert into duplicate_queue (patient_id, since)
                select id, ?1 from patient where status <> 'merged' on conflict do nothing""")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void enqueue(PatientId patient) {
        entities.createNativeQuery(
                        "insert into duplicate_queue (patient_id, since) values (?1, ?2) on conflict do nothing")
                .setParameter(1, patient.value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                // the patient is there already; looking through everything else for changes costs more than this
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
    }

    /** One round; gives back how many records it took. */
    int round() {
        var taken = take();
        if (taken.isEmpty()) {
            return 0;
        }
        var features = features(taken);
        var keys = new LinkedHashMap<PatientId, Set<String>>();
        features.forEach((patient, person) -> keys.put(patient, Blocks.of(person)));
        blocks.remove(taken);
        blocks.replace(keys);
        var pairs = blocks.sharing(taken);
        var missing = new HashSet<PatientId>();
        pairs.forEach(pair -> {
            missing.add(pair.left());
            missing.add(pair.right());
        });
        missing.removeAll(features.keySet());
        features.putAll(features(missing));
        candidates.update(taken, likely(pairs, features));
        return taken.size();
    }

    /**
     * Takes the next ones out of the queue. The record is locked before its place in the queue, as everybody does who changes
     * it, and what somebody is changing right now is left for the next round: nothing waits here, so nobody waits in a circle.
     */
    private List<PatientId> take() {
        List<?> rows = entities.createNativeQuery("""
                        with next as materialized (
                            select q.patient_id from duplicate_queue q join patient p on p.id = q.patient_id
                            order by q.since limit ?1 for key share of p skip locked),
                        mine as materialized (
                            select patient_id from duplicate_queue where patient_id in (select patient_id from next)
                            for update skip locked)
                        delete from duplicate_queue q using mine where q.patient_id = mine.patient_id
                        returning q.patient_id""").setParameter(1, ROUND).getResultList();
        var taken = new ArrayList<PatientId>();
        rows.forEach(row -> taken.add(new PatientId((UUID) row)));
        return taken;
    }

    Map<PatientId, Features> features(java.util.Collection<PatientId> patients) {
        var features = new HashMap<PatientId, Features>();
        cards.of(patients)
                .forEach((id, card) -> features.put(
                        id, Features.of(card.demographics(), card.label().sex())));
        return features;
    }

    private static Map<Pair, Match> likely(Set<Pair> pairs, Map<PatientId, Features> features) {
        var likely = new HashMap<Pair, Match>();
        for (var pair : pairs) {
            var left = features.get(pair.left());
            var right = features.get(pair.right());
            if (left != null && right != null) {
                var match = Matcher.compare(left, right);
                if (match.isLikely()) {
                    likely.put(pair, match);
                }
            }
        }
        return likely;
    }
}
