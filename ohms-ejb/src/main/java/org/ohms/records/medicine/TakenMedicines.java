package org.ohms.records.medicine;

import java.util.List;
import org.ohms.shared.id.PatientId;

/**
 * What patients take and took. The part of the house that keeps lists of medicines implements it; it is asked by somebody
 * who has opened the chart.
 */
public interface TakenMedicines {
    /** Everything that was not entered in error: what is taken first, then what is paused, then what was. */
    List<TakenMedicine> of(PatientId patient);

    /** How many that are taken now are not shown to the one who acts; nothing else of them is told. */
    int notShown(PatientId patient);
}
