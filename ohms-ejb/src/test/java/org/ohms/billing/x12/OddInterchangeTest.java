package org.ohms.billing.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Interchanges as odd as they come")
class OddInterchangeTest {
    private static final String ONE =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OHMS           *261122*1200*^*00501*000000042*1*T*:~"
                    + "GS*HP*PAYER*OHMS*20261122*1200*7*X*005010X221A1~ST*835*0001~BPR*I*10*C*CHK************20261122~"
                    + "TRN*1*AB*1559123456~N1*PR*RUSHMORE LIFE~SVC*HC:99213:25*10*10~SE*6*0001~GE*1*7~IEA*1*000000042~";

    private static final String FINE = "000000042:BPR,TRN,N1,SVC";

    private static final String NEXT = ONE.replace("000000042", "000000043");
    private static final String BOTH = FINE + " " + FINE.replace("42", "43");

    /** The interchanges in a file: number, faults, and what stands in their sets; and what is wrong with the file. */
    private static String said(byte[] file) {
        var reading = InterchangeReader.read(file);
        var said = new ArrayList<String>();
        for (var one : reading.interchanges()) {
            var faults = String.join(
                    ",", one.faults().stream().map(InterchangeFault::code).toList());
            var inside = one.groups().stream()
                    .flatMap(group -> group.sets().stream())
                    .flatMap(set -> Stream.concat(
                            set.body().stream().map(Segment::id),
                            set.faults().stream().map(fault -> "!" + fault.code())))
                    .toList();
            said.add(one.controlNumber() + ":" + (one.isRejected() ? "" : String.join(",", inside))
                    + (faults.isEmpty() ? "" : "/" + faults));
        }
        return String.join(" ", said)
                + (reading.problem() == null ? "" : " " + reading.problem().name());
    }

    private static String said(String file) {
        return said(file.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of("broken into lines of 80", ONE.replaceAll("(.{80})", "$1\r\n")),
                Arguments.of("parted by line feeds", ONE.replace("~", "\n")),
                Arguments.of("parted by carriage return and line feed", ONE.replace("~", "\r\n")),
                Arguments.of("parted by carriage returns", ONE.replace("~", "\r")),
                Arguments.of("with blank lines", ONE.replace("~", "~\n\n \t\n")),
                Arguments.of("with a segment of nothing", ONE.replace("~TRN", "~~TRN")),
                Arguments.of("with segments of blanks", ONE.replace("~TRN", "~  ~ \n~TRN")),
                Arguments.of("with a terminator too many", ONE + "~"),
                Arguments.of("with the end of a file of old", ONE + "\r\n\u001a"),
                Arguments.of("filled up with nothing", ONE + "\u0000".repeat(40)),
                Arguments.of("with empty elements at the end", ONE.replace("RUSHMORE LIFE", "RUSHMORE LIFE***")),
                Arguments.of("with a sign beyond the usual ones", ONE.replace("RUSHMORE", "RUSH\uD83D\uDE00")),
                Arguments.of("with a name that ends like a header", ONE.replace("RUSHMORE LIFE", "THE ISA*XV*123")),
                Arguments.of("of an older envelope", ONE.replace("*^*00501*", "*U*00401*")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    @DisplayName("are read whole")
    void areReadWhole(String how, String file) {
        assertThat(said(file)).as(how).isEqualTo(FINE);
    }

    @Test
    @DisplayName("are read in each encoding that can be told")
    void areReadInEachEncoding() {
        for (var encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(said(ONE.getBytes(encoding))).isEqualTo(FINE);
            assertThat(said(("\uFEFF" + ONE).getBytes(encoding))).isEqualTo(FINE);
        }
        assertThat(said(("\uFEFF" + ONE).getBytes(StandardCharsets.UTF_8))).isEqualTo(FINE);
        assertThat(said(ONE.replace("RUSHMORE", "RUSHMÖRE").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FINE);
        assertThat(said(ONE.getBytes(Charset.forName("IBM037")))).isEqualTo(" NO_HEADER");
    }

    @Test
    @DisplayName("each stand by themselves in one file, whatever the one before is like")
    void standByThemselves() {
        var otherSeparators =
                NEXT.replace('*', '|').replace(':', '>').replace('^', '!').replace('~', '\'');
        var spoiled = "*00*         *00*";

        assertThat(said(ONE + NEXT)).isEqualTo(BOTH);
        assertThat(said(ONE + "\r\n\r\n" + otherSeparators)).isEqualTo(BOTH);
        assertThat(said(ONE + NEXT.replace("*00*          *00*", spoiled))).isEqualTo(FINE + " 000000043:/022");
        assertThat(said(ONE.replace("*00*          *00*", spoiled) + NEXT))
                .isEqualTo("000000042:/022 " + FINE.replace("42", "43"));
        assertThat(said(ONE.substring(0, 250) + "\n" + NEXT)).isEqualTo("000000042:/023 " + FINE.replace("42", "43"));
        assertThat(said(ONE.replace("IEA*1*000000042~", "") + NEXT))
                .isEqualTo("000000042:/023 " + FINE.replace("42", "43"));
        assertThat(said(ONE + "hello\n" + NEXT)).isEqualTo(BOTH + " TRAILING_CONTENT");
    }

    static Stream<Arguments> misnamed() {
        return Stream.of(
                Arguments.of("N1*PR", "T*PR", "T", "T?"),
                Arguments.of("N1*PR", "1AB*PR", "1AB", "1AB"),
                Arguments.of("N1*PR", "n1*PR", "n1", "?1"),
                Arguments.of("N1*PR", "NAME*PR", "NAME", "NAM"),
                Arguments.of("N1*PR", "N1 *PR", "N1 ", "N1?"),
                Arguments.of("N1*PR", "N1:X*PR", "N1:X", "N1?"),
                Arguments.of("N1*PR", "*N1*PR", "", "??"),
                Arguments.of("N1*PR*RUSHMORE LIFE", "Thank you", "Thank you", "T??"),
                Arguments.of("N1*PR", "Ñ1*PR", "Ñ1", "?1"),
                Arguments.of("SVC*", "S*", "S", "S?"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("misnamed")
    @DisplayName("lose no more than the set in which a segment is called what none can be called")
    void loseOnlyTheSetOfAMisnamedSegment(String named, String misnamed, String id, String answered) {
        var two = ONE.replace(named, misnamed)
                .replace(
                        "GE*1*7~",
                        "ST*835*0002~BPR*I*10*C*CHK************20261122~TRN*1*CD*1559123456~SE*4*0002~GE*2*7~");
        var reading = InterchangeReader.read(two.getBytes(StandardCharsets.UTF_8));
        var came = reading.interchanges().get(0);
        var sets = came.groups().get(0).sets();

        assertThat(reading.isWhole()).isTrue();
        assertThat(came.faults()).isEmpty();
        assertThat(sets).hasSize(2);
        assertThat(sets.get(0).faults()).isEmpty();
        assertThat(sets.get(0).misnamed()).singleElement().satisfies(one -> {
            assertThat(one.segment()).isEqualTo(id);
            assertThat(one.position()).isEqualTo(named.startsWith("SVC") ? 5 : 4);
        });
        assertThat(sets.get(1).misnamed()).isEmpty();
        assertThat(sets.get(1).body()).extracting(Segment::id).containsExactly("BPR", "TRN");

        var answer =
                Acknowledging.about(came.groups().get(0), set -> new Verdict(set, true, set.misnamed(), List.of()));

        assertThat(answer.body())
                .extracting(Segment::id)
                .containsExactly("AK1", "AK2", "IK3", "IK5", "AK2", "IK5", "AK9");
        assertThat(answer.body().get(2).text(1) + answer.body().get(2).text(4)).isEqualTo(answered + "1");
        assertThat(answer.body().get(3).text(1) + answer.body().get(3).text(2)).isEqualTo("R5");
        assertThat(answer.body().get(5).text(1)).isEqualTo("A");
        assertThat(answer.body().get(6).text(1)).isEqualTo("P");
    }

    @Test
    @DisplayName("are rejected whole when a segment outside of any set is called what none can be called")
    void areRejectedForAMisnamedSegmentOutsideOfASet() {
        assertThat(said(ONE.replace("ST*835", "T*835"))).isEqualTo("000000042:/024");
        assertThat(said(ONE.replace("GE*1", "g*1"))).isEqualTo("000000042:/024");
        assertThat(said(ONE.replace("~GS*", "~X*1~GS*") + NEXT))
                .isEqualTo("000000042:/024 " + FINE.replace("42", "43"));
        assertThat(said(ONE + "X*1~")).isEqualTo(FINE + " TRAILING_CONTENT");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(ONE.replaceFirst("\\*ZZ\\*", "*3O*"), "R", "005"),
                Arguments.of(ONE.replace("PAYER          *", "               *"), "E", "006"),
                Arguments.of(ONE.replace("*ZZ*OHMS", "*??*OHMS"), "R", "007"),
                Arguments.of(ONE.replace("OHMS           *", "               *"), "E", "008"),
                Arguments.of(ONE.replace("*261122*", "*260230*"), "R", "014"),
                Arguments.of(ONE.replace("*261122*1200*", "*261122*2460*"), "R", "015"),
                Arguments.of(ONE.replace("*00501*", "*99999*"), "R", "017"),
                Arguments.of(ONE.replace("000000042", "00000A042"), "R", "018"),
                Arguments.of(ONE.replace("*1*T*:", "*9*T*:"), "E", "019"),
                Arguments.of(ONE.replace("*1*T*:", "*1*X*:"), "E", "020"),
                Arguments.of(ONE.replace("IEA*1*", "IEA*2*"), "E", "021"),
                Arguments.of(ONE.replace("*00*          *00*", "*00*         *00*"), "R", "022"),
                Arguments.of(ONE.substring(0, 106), "R", "023"),
                Arguments.of(ONE.replaceFirst("GS.*7~", "").replace("IEA*1", "IEA*0"), "R", "024"),
                Arguments.of(ONE.replaceFirst("GS\\*[^~]*~", ""), "R", "024"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("wrong")
    @DisplayName("are answered with what is wrong with their frames")
    void areAnsweredWithWhatIsWrong(String file, String means, String code) {
        var came = InterchangeReader.read(file.getBytes(StandardCharsets.UTF_8))
                .interchanges()
                .get(0);

        var answer = Acknowledging.ta1Segment(came, null);

        assertThat(answer.text(4) + answer.text(5)).isEqualTo(means + code);
        assertThat(came.isRejected()).isEqualTo(means.equals("R"));
    }

    @Test
    @DisplayName("that came before are rejected, and a number that was used before is noted")
    void thatCameBefore() {
        var came = InterchangeReader.read(ONE.getBytes(StandardCharsets.UTF_8))
                .interchanges()
                .get(0);

        var again = Acknowledging.ta1Segment(came, InterchangeFault.DUPLICATE);
        var used = Acknowledging.ta1Segment(came, InterchangeFault.NUMBER_USED_BEFORE);

        assertThat(again.text(4) + again.text(5)).isEqualTo("R025");
        assertThat(used.text(4) + used.text(5)).isEqualTo("E025");
    }

    @Test
    @DisplayName("of groups that nobody here reads are answered so, and so are those of another version")
    void ofUnknownGroups() {
        var came = InterchangeReader.read(ONE.replace("005010X221A1", "004010X091A1")
                        .replace(
                                "IEA*1*000000042",
                                "GS*HC*PAYER*OHMS*20261122*1200*8*X*005010X222A1~ST*837*0001~SE*2*0001~"
                                        + "GE*1*8~IEA*2*000000042")
                        .getBytes(StandardCharsets.UTF_8))
                .interchanges()
                .get(0);

        var answers = came.groups().stream()
                .map(group -> Acknowledging.about(group, set -> new Verdict(set, false, List.of(), List.of())))
                .map(set -> set.body().get(set.body().size() - 1))
                .map(end -> end.text(1) + end.text(5))
                .toList();

        assertThat(answers).containsExactly("R2", "R1");
    }

    @Test
    @DisplayName("have figures of as many places as are kept")
    void haveFigures() {
        assertThat(Segment.of("CLP", "10.50000000").requiredFigure(1)).isEqualByComparingTo("10.5");
        assertThat(fault("1234567890")).isEqualTo(ElementFault.TOO_LONG);
        assertThat(fault("1.00005")).isEqualTo(ElementFault.TOO_LONG);
        assertThat(fault("1,000.00")).isEqualTo(ElementFault.INVALID_CHARACTER);
        assertThat(fault("1E3")).isEqualTo(ElementFault.INVALID_CHARACTER);
    }

    private static ElementFault fault(String figure) {
        try {
            Segment.of("CLP", figure).requiredFigure(1);
            throw new AssertionError(figure + " was read");
        } catch (ElementUnreadable unreadable) {
            var fault = unreadable.error().elementFault();
            assertThat(fault).isNotNull();
            return fault;
        }
    }
}
