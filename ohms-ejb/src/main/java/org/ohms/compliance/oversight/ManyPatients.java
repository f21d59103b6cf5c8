package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Nobody opens that many records in so short a time for their work. */
@ApplicationScoped
class ManyPatients implements AnomalyRule {
    @Inject
    WatchedLines trail;

    @Inject
    KnownHospital hospital;

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        var byAccount = lines.stream()
                .collect(Collectors.groupingBy(WatchedLine::account, LinkedHashMap::new, Collectors.toList()));
        var found = new ArrayList<Suspicion>();
        byAccount.forEach((account, fresh) -> found.addAll(look(account, fresh, rules)));
        return found;
    }

    private List<Suspicion> look(AccountId account, List<WatchedLine> fresh, OversightRules rules) {
        var window = Duration.ofMinutes(rules.withinMinutes());
        var from = fresh.stream()
                .map(WatchedLine::at)
                .min(java.time.Instant::compareTo)
                .orElseThrow();
        var until = fresh.stream()
                .map(WatchedLine::at)
                .max(java.time.Instant::compareTo)
                .orElseThrow();
        var all = trail.of(account, from.minus(window), until);
        var crowded = crowded(all, window, rules.manyPatients(), fresh.get(0).id());
        return crowded.stream()
                .collect(Collectors.groupingBy(
                        line -> "day-" + hospital.today(line.at()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> Suspicion.about(AnomalyKind.MANY_PATIENTS, day.getKey(), day.getValue()))
                .toList();
    }

    /** The lines that stand in any window with so many patients which ends with a new line. */
    static List<WatchedLine> crowded(List<WatchedLine> all, Duration window, int many, long firstNew) {
        var inside = new HashMap<PatientId, Integer>();
        var crowded = new ArrayList<WatchedLine>();
        var begin = 0;
        var taken = 0;
        for (var end = 0; end < all.size(); end++) {
            var line = all.get(end);
            inside.merge(line.patient(), 1, Integer::sum);
            while (all.get(begin).at().isBefore(line.at().minus(window))) {
                leave(inside, all.get(begin++).patient());
            }
            if (inside.size() >= many && line.id() >= firstNew) {
                crowded.addAll(all.subList(Math.max(begin, taken), end + 1));
                taken = end + 1;
            }
        }
        return crowded;
    }

    private static void leave(Map<PatientId, Integer> inside, PatientId patient) {
        inside.computeIfPresent(patient, (same, times) -> times == 1 ? null : times - 1);
    }
}
