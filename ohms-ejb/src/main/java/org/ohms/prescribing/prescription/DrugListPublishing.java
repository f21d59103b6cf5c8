package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Brings the medicines of a version into use. A medicine that is there already is marked as the list marks it; a list takes
 * no mark away, so nothing becomes less guarded by a file.
 */
@ApplicationScoped
class DrugListPublishing {
    @Inject
    DrugLists lists;

    @Inject
    ClinicalDrugs drugs;

    void publish(DrugList list, AccountId by, Instant now) {
        lists.makeRoom(list);
        var known = drugs.inUse();
        var entries = lists.entries(list.id());
        for (var entry : entries) {
            known.computeIfAbsent(keyOf(entry.line()), key -> fresh(entry.line(), by, now))
                    .mark(entry.line());
        }
        // the medicines are there before their products name them
        lists.keep();
        for (var entry : entries) {
            Optional.ofNullable(known.get(keyOf(entry.line()))).ifPresent(drug -> entry.publish(drug.id()));
        }
        lists.keep();
    }

    private ClinicalDrug fresh(DrugListLine line, AccountId by, Instant now) {
        var drug = new ClinicalDrug(
                Uuids.v7(now), line.ingredient(), line.strength(), line.form(), line.controlled(), by, now);
        drugs.bring(drug);
        return drug;
    }

    private static String keyOf(DrugListLine line) {
        return ClinicalDrug.key(line.ingredient(), line.strength(), line.form());
    }
}
