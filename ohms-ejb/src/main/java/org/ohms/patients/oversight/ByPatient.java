package org.ohms.patients.oversight;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ohms.compliance.oversight.AnomalyKind;
import org.ohms.compliance.oversight.Suspicion;
import org.ohms.compliance.oversight.WatchedLine;

/** One suspicion for each person and patient whose lines are unusual. */
public final class ByPatient {
    private ByPatient() {}

    public static List<Suspicion> suspicions(
            AnomalyKind kind, List<WatchedLine> lines, Predicate<WatchedLine> unusual) {
        return lines.stream()
                .filter(unusual)
                .collect(Collectors.groupingBy(
                        line -> line.account() + " " + line.patient(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> Suspicion.about(kind, "patient-" + same.get(0).patient(), same))
                .toList();
    }
}
