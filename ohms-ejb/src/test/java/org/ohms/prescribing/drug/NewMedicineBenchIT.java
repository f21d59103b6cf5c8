package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One new medicine against twenty that are taken, with the rules that ship. */
@Tag("bench")
@DisplayName("A new medicine, measured")
class NewMedicineBenchIT {
    private static final int WARM = 20_000;
    private static final int MEASURED = 20_000;
    private static final Duration MOST = Duration.ofMillis(5);

    private static final List<NamedMedicine> TAKEN = List.of(
                    "Metformin 1,000 mg tablet",
                    "lisinopril 20 mg tablet",
                    "bisoprolol 5 mg tablet",
                    "warfarin 3 mg tablet",
                    "simvastatin 40 mg tablet",
                    "bitter leaf tea",
                    "omeprazole 20 mg capsule",
                    "amlodipine 5 mg tablet",
                    "furosemide 40 mg tablet",
                    "spironolactone 25 mg tablet",
                    "sertraline 50 mg tablet",
                    "tramadol 50 mg capsule",
                    "levothyroxine 50 mcg tablet",
                    "allopurinol 100 mg tablet",
                    "digoxin 0.125 mg tablet",
                    "amiodarone 200 mg tablet",
                    "aspirin 81 mg tablet",
                    "acetaminophen 500 mg tablet",
                    "albuterol 90 mcg inhaler",
                    "prednisone 5 mg tablet")
            .stream()
            .map(NamedMedicine::text)
            .toList();

    @Test
    @DisplayName("is checked against twenty within five milliseconds, ninety-nine times of a hundred")
    void isChecked() {
        var rules = Shipped.rules();
        var fresh = NamedMedicine.text("clarithromycin 500 mg tablet");
        var found = 0;
        for (var i = 0; i < WARM; i++) {
            found += rules.against(fresh, TAKEN).taken().size();
        }
        var nanos = new long[MEASURED];
        for (var i = 0; i < MEASURED; i++) {
            var begun = System.nanoTime();
            found += rules.against(fresh, TAKEN).taken().size();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);

        assertThat(found).isEqualTo((WARM + MEASURED) * TAKEN.size());
        System.out.printf(
                "one against %d: median %.3f ms, p99 %.3f ms%n",
                TAKEN.size(), nanos[MEASURED / 2] / 1e6, nanos[MEASURED * 99 / 100] / 1e6);
        assertThat(Duration.ofNanos(nanos[MEASURED * 99 / 100])).isLessThan(MOST);
    }
}
