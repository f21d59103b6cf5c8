package org.ohms.prescribing.adherence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ohms.prescribing.prescription.PrescriptionRow;

/** What was handed over of one medicine, in days it lasts: all its prescriptions count together, each by its own directions. */
public final class Fills {
    private Fills() {}

    /** What makes prescriptions those of one medicine. */
    public static String medicine(PrescriptionRow row) {
        return row.words().medicine().strip().toLowerCase(Locale.ROOT);
    }

    /** Those of prescriptions of one medicine. */
    public static List<DaysCovered.Fill> of(Collection<PrescriptionRow> same, Map<UUID, List<Supply>> bySupply) {
        return same.stream()
                .flatMap(row -> bySupply.getOrDefault(row.id(), List.of()).stream()
                        .flatMap(supply -> row.directions().lasts(supply.quantity()).stream()
                                .filter(days -> days > 0)
                                .map(days -> new DaysCovered.Fill(supply.day(), days))))
                .toList();
    }
}
