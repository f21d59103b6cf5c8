package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** Entries that came before the house had a room for them move in: a few each minute, on whichever node is free. */
@ApplicationScoped
class KeptEntries {
    private static final Logger LOG = Logger.getLogger(KeptEntries.class.getName());

    /** What was only kept in the days when nobody kept lists of medicines, documents, or devices. */
    private static final Set<String> LATE =
            Set.of("MedicationRequest", "MedicationStatement", "DocumentReference", "Device");

    private static final int AT_ONCE = 200;

    @Inject
    Instance<FhirPlacer> placers;

    @Inject
    FhirEntries entries;

    @Inject
    Background background;

    void moveIn(@Observes MinuteHasPassed minute) {
        background.run("fhir.move-in", this::moveSome);
    }

    void moveSome() {
        for (var placer : placers) {
            if (LATE.contains(placer.type())) {
                entries.untried(placer.type(), AT_ONCE).forEach(kept -> move(kept, placer));
            }
        }
    }

    private void move(FhirEntries.Kept kept, FhirPlacer placer) {
        var addresses = new HashSet<String>();
        references(kept.resource().json(), addresses);
        var links = new FhirLinks(kept.source(), entries, addresses, entries.known(kept.source(), addresses));
        try {
            var placed = placer.place(new FhirBundle.Entry(0, "", placer.type(), kept.resource(), "POST", null), links);
            entries.moved(kept, placed);
            var patient = placed.patient();
            if (placed.local() != null && patient != null) {
                background.about(placer.type(), placed.local(), patient);
            }
        } catch (DomainException wrong) {
            if (wrong.kind() != DomainException.Kind.INVALID) {
                throw wrong;
            }
            LOG.log(Level.WARNING, "a kept entry of {0} cannot move in and stays where it is", placer.type());
            entries.stays(kept);
        }
    }

    private static void references(JsonObject object, Set<String> found) {
        object.forEach((name, value) -> {
            if (name.equals("reference") && value instanceof JsonString reference) {
                found.add(reference.getString());
            } else {
                parts(value).forEach(part -> references(part, found));
            }
        });
    }

    private static Stream<JsonObject> parts(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> Stream.of(value.asJsonObject());
            case ARRAY -> value.asJsonArray().stream().flatMap(KeptEntries::parts);
            default -> Stream.empty();
        };
    }
}
