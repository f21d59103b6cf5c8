package org.ohms.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ohms.drill.Clinic.Slot;

/**
 * One who books, moves and cancels at random, as long as it is wanted, and remembers what it was told. Nobody else touches
 * its visits, so what it was told last must be true.
 */
final class BookingClient {

    private final PartnerLine line;
    private final Clinic clinic;
    private final List<String> patients;
    private final List<Slot> slots;
    private final Random dice;
    private final Map<String, Visit> visits = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /**
     * @param slots contested: other clients have the same list
     * @param seed for the dice
     */
    BookingClient(PartnerLine line, List<String> patients, List<Slot> slots, long seed) {
        this.line = line;
        this.clinic = new Clinic(line);
        this.patients = patients;
        this.slots = slots;
        this.dice = new Random(seed);
    }

    /** What the last answer about a visit said, and how many changes were acknowledged. */
    record Visit(String practitioner, String patient, Instant start, boolean cancelled, int moves) {}

    /** @param thinking how long somebody thinks before the next change, at the moment */
    void work(BooleanSupplier wanted, Supplier<Duration> thinking) {
        while (wanted.getAsBoolean()) {
            LockSupport.parkNanos(thinking.get().toNanos());
            var open = visits.entrySet().stream()
                    .filter(visit -> !visit.getValue().cancelled())
                    .toList();
            var throwOfDice = dice.nextInt(10);
            if (open.isEmpty() || throwOfDice < 5) {
                book();
            } else {
                var chosen = open.get(dice.nextInt(open.size()));
                if (throwOfDice < 8) {
                    move(chosen.getKey(), chosen.getValue());
                } else {
                    cancel(chosen.getKey(), chosen.getValue());
                }
            }
        }
    }

    /** Visits that were acknowledged, with what was acknowledged last. */
    Map<String, Visit> visits() {
        return visits;
    }

    /** Answers that cannot both be true. */
    List<String> contradictions() {
        return contradictions;
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    private void book() {
        var patient = patients.get(dice.nextInt(patients.size()));
        var slot = anySlot();
        var answer = twice("/api/v1/appointments", clinic.booking(patient, slot));
        if (answer.isGood()) {
            visits.put(answer.json().getString("id"), new Visit(slot.practitioner(), patient, slot.start(), false, 0));
        }
    }

    private void move(String id, Visit visit) {
        var slot = anySlot();
        var answer =
                twice("/api/v1/appointments/" + id + "/reschedule", """
                        {"practitionerId":"%s","start":"%s"}""".formatted(slot.practitioner(), slot.start()));
        if (answer.isGood()) {
            visits.put(id, new Visit(slot.practitioner(), visit.patient(), slot.start(), false, visit.moves() + 1));
        }
    }

    private void cancel(String id, Visit visit) {
        var answer = twice("/api/v1/appointments/" + id + "/cancel", """
                {"reason":"patient","note":"drill"}""");
        if (answer.isGood()) {
            visits.put(id, new Visit(visit.practitioner(), visit.patient(), visit.start(), true, visit.moves()));
        } else {
            contradictions.add("a booked visit could not be cancelled: " + answer.meaning());
        }
    }

    /** Now and then the same request goes out again, although it was answered: the answer must be the same. */
    private PartnerLine.Answer twice(String path, String json) {
        var key = UUID.randomUUID().toString();
        var first = line.post(path, json, key);
        if (first.isGood()) {
            acknowledged.incrementAndGet();
        } else {
            refusals.merge(first.meaning(), 1, Integer::sum);
        }
        if (dice.nextInt(4) == 0) {
            var again = line.post(path, json, key);
            if (again.status() != first.status() || !again.content().equals(first.content()) || !again.replayed()) {
                contradictions.add(first.meaning() + " then " + again.meaning());
            }
        }
        return first;
    }

    private Slot anySlot() {
        return slots.get(dice.nextInt(slots.size()));
    }
}
