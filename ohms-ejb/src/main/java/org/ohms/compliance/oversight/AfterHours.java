package org.ohms.compliance.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ohms.compliance.hospital.KnownHospital;

/** Records opened while nobody usually works; one finding for each person and night. */
@ApplicationScoped
class AfterHours implements AnomalyRule {
    @Inject
    KnownHospital hospital;

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        return lines.stream()
                .filter(line -> !rules.isUsual(line.at().atZone(hospital.zone()).toLocalTime()))
                .collect(Collectors.groupingBy(
                        line -> line.account() + " " + night(line, rules), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(night -> Suspicion.about(AnomalyKind.AFTER_HOURS, night(night.get(0), rules), night))
                .toList();
    }

    /** The evening a night begins with names it: what happens before the day begins belongs to the evening before. */
    private String night(WatchedLine line, OversightRules rules) {
        var local = line.at().atZone(hospital.zone());
        return "night-"
                + (local.toLocalTime().isBefore(rules.dayBegins())
                        ? local.toLocalDate().minusDays(1)
                        : local.toLocalDate());
    }
}
