package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * What came in before the house had room for it moves in, some at a time, until nothing is left that a room takes. What a
 * room looked at and could not take stays as it came, and is not looked at again.
 */
@ApplicationScoped
class LateRooms {
    private static final int AT_ONCE = 100;
    private static final int ROUNDS = 5;

    @Inject
    Instance<FhirPlacer> rooms;

    @Inject
    FhirEntries entries;

    @Inject
    Background background;

    void move(@Observes MinuteHasPassed tick) {
        var left = ROUNDS;
        for (var room : rooms.stream()
                .sorted(Comparator.comparingInt(FhirPlacer::rank).thenComparing(FhirPlacer::type))
                .toList()) {
            while (left > 0 && background.call("fhir.move", () -> movedSome(room))) {
                left--;
            }
        }
    }

    /** Moves the next ones of a room; false when there are none. */
    private boolean movedSome(FhirPlacer room) {
        var late = entries.late(room.type(), AT_ONCE);
        var links = links(late);
        for (var one : late) {
            var placed = place(room, one, links.get(one.source()));
            entries.moved(one.id(), placed);
            background.about("Bundle", one.load(), placed.patient());
        }
        return late.size() == AT_ONCE;
    }

    private static Placed place(FhirPlacer room, FhirEntries.Late one, FhirLinks links) {
        try {
            return room.place(one.entry(), links);
        } catch (DomainException wrong) {
            if (wrong.kind() != DomainException.Kind.INVALID) {
                throw wrong;
            }
            return new Placed(room.type(), null, one.patient());
        }
    }

    /** What the references lead to, read once for all that came from the same source. */
    private HashMap<String, FhirLinks> links(Collection<FhirEntries.Late> late) {
        var asked = new HashMap<String, Set<String>>();
        late.forEach(one -> asked.computeIfAbsent(one.source(), source -> new HashSet<>())
                .addAll(FhirLinks.references(one.entry().resource().json())));
        var links = new HashMap<String, FhirLinks>();
        asked.forEach((source, references) ->
                links.put(source, new FhirLinks(source, entries, Set.of(), entries.known(source, references))));
        return links;
    }
}
