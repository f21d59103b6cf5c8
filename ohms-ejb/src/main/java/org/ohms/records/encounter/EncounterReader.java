package org.ohms.records.encounter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.practitioner.PractitionerLookup;

/** Makes rows of encounters: names of people and places come by one read each, however many encounters there are. */
@ApplicationScoped
class EncounterReader {
    @Inject
    Encounters encounters;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    PlaceLookup places;

    @Inject
    AccountNames accounts;

    @Inject
    CurrentActor current;

    List<EncounterRow> rows(List<Encounter> found) {
        var participants = encounters
                .participants(found.stream().map(Encounter::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        EncounterParticipant::encounter, LinkedHashMap::new, Collectors.toList()));
        var everybody = participants.values().stream().flatMap(List::stream).toList();
        var professional = practitioners.rows(everybody.stream()
                .map(EncounterParticipant::practitioner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var personal = accounts.of(everybody.stream()
                .filter(one -> one.practitioner() == null)
                .map(EncounterParticipant::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var placeNames = placeNames(found);
        var rows = new ArrayList<EncounterRow>();
        for (var encounter : found) {
            var here = participants.getOrDefault(encounter.id(), List.of());
            var names = here.stream().map(one -> {
                var row = one.practitioner() == null ? null : professional.get(one.practitioner());
                return row != null
                        ? row.name().full()
                        : one.account() == null ? "" : personal.getOrDefault(one.account(), "");
            });
            rows.add(row(encounter, here, names, placeNames));
        }
        return rows;
    }

    private EncounterRow row(
            Encounter encounter,
            List<EncounterParticipant> here,
            Stream<String> names,
            Map<PlaceId, String> placeNames) {
        var words = encounter.words();
        var me = current.get().account();
        return new EncounterRow(
                encounter.id(),
                encounter.appointment() == null ? null : new AppointmentId(encounter.appointment()),
                encounter.kind(),
                encounter.status(),
                words.type(),
                orEmpty(words.reason()),
                encounter.place() == null ? orEmpty(words.place()) : placeNames.getOrDefault(encounter.place(), ""),
                Stream.concat(names, Stream.of(orEmpty(words.others())))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                me != null && here.stream().anyMatch(one -> me.equals(one.account())),
                encounter.startsAt(),
                encounter.endsAt(),
                encounter.sensitivity(),
                orEmpty(encounter.withoutConsent()),
                encounter.version());
    }

    private Map<PlaceId, String> placeNames(List<Encounter> found) {
        if (found.stream().allMatch(encounter -> encounter.place() == null)) {
            return Map.of();
        }
        return places.rows().stream().collect(Collectors.toMap(place -> place.id(), place -> place.name()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
