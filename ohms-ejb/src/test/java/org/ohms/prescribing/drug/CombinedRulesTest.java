package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("Two sets of rules together")
class CombinedRulesTest {
    private static final String HEADER =
            "code,first,second,severity,interruptive,mechanism,effect,action,sources,since\n";
    private static final List<String> SIDES = List.of("warfarin", "aspirin", "metformin");

    @Property(tries = 200)
    @Label("lose nothing and make nothing weaker, whichever comes first")
    void areNeverWeakerThanEither(
            @ForAll @Size(max = 12) List<@IntRange(max = 143) Integer> some,
            @ForAll @Size(max = 12) List<@IntRange(max = 143) Integer> others) {
        var together = strictest(CombinedRules.of(document(some), document(others), "both"));

        assertThat(together).isEqualTo(strictest(CombinedRules.of(document(others), document(some), "both")));
        for (var set : List.of(some, others)) {
            strictest(document(set))
                    .forEach(
                            (sides, severity) -> assertThat(together.get(sides)).isLessThanOrEqualTo(severity));
        }
    }

    /** A rule of each number: one of four codes, of three pairs of sides in either order, of four severities. */
    private static String document(List<Integer> numbers) {
        return HEADER
                + numbers.stream()
                        .collect(Collectors.toMap(number -> number % 4, Function.identity(), (one, other) -> one))
                        .values()
                        .stream()
                        .map(CombinedRulesTest::line)
                        .collect(Collectors.joining());
    }

    private static String line(int number) {
        var first = SIDES.get(number / 4 % 3);
        var second = SIDES.get((number / 4 + 1 + number / 12 % 2) % 3);
        var severity = Severity.values()[number / 36];
        return "R-%d,%s,%s,%s,%s,\"a, b\",e,c,ANSM,old%n"
                .formatted(number % 4, first, second, severity.word(), severity.isGrave() ? "yes" : "no");
    }

    private static Map<String, Severity> strictest(String document) {
        return document.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(
                        cells -> List.of(cells[1], cells[2]).stream().sorted().collect(Collectors.joining("+")),
                        cells -> Severity.of(cells[3]),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
}
