package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("Two sets of rules together")
@DisplayName("Two sets of rules together")
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

    @Test
    @DisplayName("keep what they had between equals, and say of what is new in which release it came")
    void keepAndSay() {
        var base = HEADER + "R-1,warfarin,aspirin,major,no,m,e,a,ANSM,old\n";
        var added = HEADER
                + "R-1,aspirin,warfarin,major,no,m2,e2,a2,ANSM,theirs\n"
                + "R-1,warfarin,metformin,minor,no,m3,e3,a3,ANSM,theirs\n"
                + "R-1,aspirin,metformin,minor,no,m4,e4,a4,ANSM,theirs\n";

        assertThat(CombinedRules.of(base, added, "new").lines().skip(1))
                .containsExactly(
                        "R-1,warfarin,aspirin,major,no,m,e,a,ANSM,old",
                        "R-1-2,warfarin,metformin,minor,no,m3,e3,a3,ANSM,new",
                        "R-1-3,aspirin,metformin,minor,no,m4,e4,a4,ANSM,new");
    }

    @Test
    @DisplayName("take of two that are equally grave the one that interrupts")
    void interrupting() {
        var quiet = HEADER + "R-1,warfarin,aspirin,major,no,m,e,a,ANSM,old\n";
        var loud = HEADER + "R-1,warfarin,aspirin,major,yes,m,e,a,ANSM,old\n";

        assertThat(CombinedRules.of(quiet, loud, "new")).contains(",yes,").contains(",new");
        assertThat(CombinedRules.of(loud, quiet, "new")).isEqualTo(loud);
    }

    @Test
    @DisplayName("are not made of what is no list of rules")
    void noRules() {
        assertThatIllegalArgumentException().isThrownBy(() -> CombinedRules.of("", HEADER, "new"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CombinedRules.of(HEADER, HEADER.replace("effect", "cause"), "new"));
        assertThat(CombinedRules.of(HEADER, HEADER, "new")).isEqualTo(HEADER);
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
