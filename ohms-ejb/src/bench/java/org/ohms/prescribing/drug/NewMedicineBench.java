package org.ohms.prescribing.drug;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One new medicine against twenty that are taken, with the rules that ship. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NewMedicineBench {
    static final List<NamedMedicine> TAKEN = List.of(
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

    private final RuleSet rules = Shipped.rules();
    private final NamedMedicine fresh = NamedMedicine.text("clarithromycin 500 mg tablet");

    /** What is found goes back to the harness, so that no compiler leaves the finding out. */
    @Benchmark
    public int againstTwenty() {
        return rules.against(fresh, TAKEN).taken().size();
    }
}
