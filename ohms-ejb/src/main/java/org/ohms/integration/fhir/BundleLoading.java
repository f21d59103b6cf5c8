package org.ohms.integration.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ohms.records.chart.ChartWritten;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.work.Background;

/** Takes the entries of a bundle one by one, what others refer to first. Runs as work of the system. */
@ApplicationScoped
class BundleLoading {
    /** So many objections are told at once. */
    private static final int MOST_TOLD = 20;

    private static final int LAST = 9;

    /** So many entries are held before they are sent and let go. */
    private static final int AT_ONCE = 250;

    @Inject
    Instance<FhirPlacer> placers;

    @Inject
    FhirEntries entries;

    @Inject
    FhirLoads loads;

    @Inject
    EntityManager entities;

    @Inject
    Background background;

    @Inject
    Event<ChartWritten> charts;

    @Inject
    Clock clock;

    /**
     * What is to be done.
     *
     * @param limited whether the program that sends it reaches only the patients on its list
     */
    record Job(FhirBundle bundle, String source, AccountId by, boolean limited) {}

    /** What those entries of the bundle became that came in before, and what it asks for by an identifier. */
    FhirLinks.Known known(Job job) {
        var addresses = new HashSet<String>();
        var asked = new HashSet<String>();
        job.bundle().entries().forEach(entry -> {
            addresses.add(entry.fullUrl());
            FhirLinks.asked(entry.resource().json(), asked);
            var condition = entry.ifNoneExist();
            if (condition != null) {
                FhirLinks.asked(entry.type(), condition).ifPresent(asked::add);
            }
        });
        return new FhirLinks.Known(entries.known(job.source(), addresses), entries.found(job.source(), asked));
    }

    LoadReport load(Job job, FhirLinks.Known known) {
        var load = Uuids.v7(clock.instant());
        loads.begin(load, job.source(), job.bundle().transaction(), clock.instant(), job.by());
        var reports = atOnce(() -> taken(job, load, known));
        if (job.bundle().transaction()) {
            insistOnWhole(reports);
        }
        var report = new LoadReport(
                load,
                job.bundle().transaction(),
                reports.stream()
                        .sorted(Comparator.comparing(EntryReport::index))
                        .toList());
        loads.end(report);
        background.about("Bundle", load, null);
        return report;
    }

    /** Sends what is written in parts and not before every statement, which would look through all that is held. */
    private <T> T atOnce(Supplier<T> work) {
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return work.get();
        } finally {
            entities.setFlushMode(FlushModeType.AUTO);
        }
    }

    private List<EntryReport> taken(Job job, UUID load, FhirLinks.Known known) {
        var rooms = rooms();
        var addresses = new HashSet<String>();
        var twice = new HashSet<String>();
        job.bundle().entries().forEach(entry -> {
            if (!addresses.add(entry.fullUrl())) {
                twice.add(entry.fullUrl());
            }
        });
        var keeping = entries.keeping(load, job.source());
        var links = new FhirLinks(job.source(), entries, addresses, known);
        job.bundle().entries().stream()
                .filter(entry -> entry.type().equals("Observation"))
                .forEach(entry -> links.expectObservation(entry.fullUrl(), entry.resource()));
        job.bundle().entries().stream()
                .filter(entry -> entry.type().equals("Medication"))
                .forEach(entry -> entry.resource()
                        .concept("code")
                        .ifPresent(what -> links.expectMedication(entry.fullUrl(), what)));
        var ordered = job.bundle().entries().stream()
                .sorted(Comparator.comparingInt((FhirBundle.Entry entry) -> rank(rooms.get(entry.type())))
                        .thenComparing(FhirBundle.Entry::index))
                .toList();
        var reports = new ArrayList<EntryReport>();
        var written = new Written(new LinkedHashSet<>(), new LinkedHashSet<>());
        var refused = 0;
        for (var entry : ordered) {
            var before = known.byAddress().get(entry.fullUrl());
            var report = before != null
                    ? report(entry, EntryReport.Outcome.KNOWN, before)
                    : taken(entry, twice, rooms.get(entry.type()), links, keeping, written);
            reports.add(report);
            if (reports.size() % AT_ONCE == 0) {
                send(keeping);
            }
            refused += report.refusals().size();
            if (job.bundle().transaction() && refused >= MOST_TOLD) {
                break;
            }
        }
        send(keeping);
        written.charts().forEach(patient -> {
            background.about("Bundle", load, patient);
            charts.fire(new ChartWritten(patient));
        });
        if (job.limited()) {
            written.brought().forEach(patient -> grant(job.by(), patient));
        }
        return reports;
    }

    /**
     * Whose charts were written in, and which of these patients the bundle brought along. The trail names all of them, and
     * whoever has one of the charts open hears of it once, not for every entry.
     */
    private record Written(Set<PatientId> charts, Set<PatientId> brought) {}

    /** What is written goes to the database and is let go: the last entry costs no more than the first. */
    private void send(FhirEntries.Keeping keeping) {
        entities.flush();
        entities.clear();
        keeping.send();
    }

    private EntryReport taken(
            FhirBundle.Entry entry,
            Set<String> twice,
            @Nullable FhirPlacer room,
            FhirLinks links,
            FhirEntries.Keeping keeping,
            Written written) {
        try {
            insistOnSense(entry, twice);
            var condition = entry.ifNoneExist();
            var existing = condition == null
                    ? null
                    : links.existing(entry.type(), condition).orElse(null);
            if (existing != null) {
                links.add(entry.fullUrl(), existing);
                return report(entry, EntryReport.Outcome.KNOWN, existing);
            }
            links.insistOnAll(entry.resource().json());
            var placed = room == null ? new Placed(entry.type(), null, owner(entry, links)) : room.place(entry, links);
            keeping.add(entry, placed);
            links.add(entry, placed);
            var patient = placed.patient();
            if (patient != null) {
                written.charts().add(patient);
                if (entry.type().equals("Patient")) {
                    written.brought().add(patient);
                }
            }
            return report(entry, placed.local() == null ? EntryReport.Outcome.KEPT : EntryReport.Outcome.ADDED, placed);
        } catch (DomainException wrong) {
            if (wrong.kind() != DomainException.Kind.INVALID) {
                throw wrong;
            }
            return new EntryReport(
                    entry.index(),
                    entry.type(),
                    EntryReport.Outcome.REFUSED,
                    null,
                    wrong.refusals().stream()
                            .map(one -> one.at(entry.at(one.field())))
                            .toList());
        }
    }

    private static void insistOnSense(FhirBundle.Entry entry, Set<String> twice) {
        if (entry.type().isEmpty() || entry.type().length() > 40) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.ELEMENT).at("resource.resourceType"));
        }
        if (!entry.method().equals("POST")) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.METHOD).at("request.method"));
        }
        if (entry.fullUrl().isEmpty() || entry.fullUrl().length() > 2_000 || twice.contains(entry.fullUrl())) {
            throw DomainException.invalid(Refusal.of(FhirRefusal.FULL_URL).at("fullUrl"));
        }
    }

    /** Whose something is that is only kept, so that it follows the patient. */
    private static @Nullable PatientId owner(FhirBundle.Entry entry, FhirLinks links) {
        for (var element : List.of("subject", "patient", "beneficiary")) {
            var owner = entry.resource()
                    .child(element)
                    .flatMap(reference -> reference.text("reference"))
                    .flatMap(links::of)
                    .map(Placed::patient);
            if (owner.isPresent()) {
                return owner.get();
            }
        }
        return null;
    }

    private static EntryReport report(FhirBundle.Entry entry, EntryReport.Outcome outcome, @Nullable Placed placed) {
        return new EntryReport(entry.index(), entry.type(), outcome, placed == null ? null : placed.local(), List.of());
    }

    /** All or nothing: one wrong entry and the whole transaction stays outside. */
    private static void insistOnWhole(List<EntryReport> reports) {
        var refusals = reports.stream()
                .flatMap(report -> report.refusals().stream())
                .filter(Objects::nonNull)
                .limit(MOST_TOLD)
                .toList();
        if (!refusals.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, refusals);
        }
    }

    private Map<String, FhirPlacer> rooms() {
        var rooms = new HashMap<String, FhirPlacer>();
        placers.forEach(placer -> rooms.put(placer.type(), placer));
        return rooms;
    }

    private static int rank(@Nullable FhirPlacer room) {
        return room == null ? LAST : room.rank();
    }

    /** A program that does not reach everybody reaches those it brought. */
    private void grant(AccountId client, PatientId patient) {
        entities.createNativeQuery(
                        "insert into client_patient (client_id, patient_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, client.value())
                .setParameter(2, patient.value())
                .executeUpdate();
    }
}
