package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Nobody is refused that often in so short a time in their work: they try what they cannot open. */
@ApplicationScoped
class ManyRefusals implements AnomalyRule {
    @Inject
    WatchedLines trail;

    @Inject
    KnownHospital hospital;

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        return List.of();
    }

    @Override
    public List<Suspicion> lookAtRefused(List<RefusedLine> lines, OversightRules rules) {
        var found = new ArrayList<Suspicion>();
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.account().value(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(fresh -> found.addAll(ofOne(fresh, rules)));
        return found;
    }

    private List<Suspicion> ofOne(List<RefusedLine> fresh, OversightRules rules) {
        var window = Duration.ofMinutes(rules.withinMinutes());
        var times = fresh.stream().map(RefusedLine::at).sorted().toList();
        var account = fresh.get(0).account();
        var all = trail.refused(account, times.get(0).minus(window), times.get(times.size() - 1));
        return crowded(all, window, rules.manyRefusals(), fresh.get(0).id()).stream()
                .collect(Collectors.groupingBy(
                        line -> "day-" + hospital.today(line.at()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> suspicion(account, day.getKey(), day.getValue()))
                .toList();
    }

    /** The lines that stand in any window with so many of them which ends with a new line. */
    static List<RefusedLine> crowded(List<RefusedLine> all, Duration window, int many, long firstNew) {
        var crowded = new ArrayList<RefusedLine>();
        var begin = 0;
        var taken = 0;
        for (var end = 0; end < all.size(); end++) {
            var line = all.get(end);
            while (all.get(begin).at().isBefore(line.at().minus(window))) {
                begin++;
            }
            if (end - begin + 1 >= many && line.id() >= firstNew) {
                crowded.addAll(all.subList(Math.max(begin, taken), end + 1));
                taken = end + 1;
            }
        }
        return crowded;
    }

    private static Suspicion suspicion(AccountId account, String subject, List<RefusedLine> lines) {
        var order = Comparator.comparing(RefusedLine::at);
        Set<PatientId> patients =
                lines.stream().flatMap(line -> line.patients().stream()).collect(Collectors.toSet());
        return new Suspicion(
                AnomalyKind.REFUSALS,
                account,
                subject,
                lines.stream().min(order).orElseThrow().at(),
                lines.stream().max(order).orElseThrow().at(),
                lines.size(),
                patients);
    }
}
