package org.ohms.patients.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.oversight.AnomalyKind;
import org.ohms.compliance.oversight.AnomalyRule;
import org.ohms.compliance.oversight.OversightRules;
import org.ohms.compliance.oversight.Suspicion;
import org.ohms.compliance.oversight.WatchedLine;
import org.ohms.patients.index.Words;
import org.ohms.patients.patient.PatientLabels;

/** Whoever opens the record of somebody with their own family name may be looking after their family, or into it. */
@ApplicationScoped
class SameFamilyName implements AnomalyRule {
    /** A family name of so many words at most: de la Cruz. */
    private static final int MOST_WORDS = 3;

    @Inject
    AccountNames names;

    @Inject
    PatientLabels labels;

    @Override
    public List<Suspicion> look(List<WatchedLine> lines, OversightRules rules) {
        var people =
                names.of(lines.stream().map(WatchedLine::account).distinct().toList());
        var patients =
                labels.of(lines.stream().map(WatchedLine::patient).distinct().toList());
        return ByPatient.suspicions(AnomalyKind.SAME_NAME, lines, line -> {
            var patient = patients.get(line.patient());
            return patient != null && isFamily(people.getOrDefault(line.account(), ""), patient.family());
        });
    }

    /** Whether a name, however it is written, ends with this family name, or begins with it before a comma. */
    static boolean isFamily(String name, String family) {
        var wanted = Words.joined(family);
        if (wanted.isEmpty()) {
            return false;
        }
        var comma = name.indexOf(',');
        if (comma > 0 && Words.joined(name.substring(0, comma)).equals(wanted)) {
            return true;
        }
        var words = Words.of(name);
        for (var count = 1; count <= Math.min(MOST_WORDS, words.size() - 1); count++) {
            if (String.join("", words.subList(words.size() - count, words.size()))
                    .equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
