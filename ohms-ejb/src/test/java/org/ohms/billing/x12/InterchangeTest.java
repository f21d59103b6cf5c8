package org.ohms.billing.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("Interchanges")
class InterchangeTest {
    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*OHMS           *261122*1200*^*00501*000000042*1*T*:~
            GS*HP*PAYER*OHMS*20261122*1200*7*X*005010X221A1~
            ST*835*0001~
            BPR*I*10*C*CHK************20261122~
            TRN*1*A^B*1559123456~
            SVC*HC:99213:25*10*10~
            SE*5*0001~
            GE*1*7~
            IEA*1*000000042~
            """;

    private static Reading read(String text) {
        return InterchangeReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Interchange only(String text) {
        var reading = read(text);
        assertThat(reading.problem()).isNull();
        return reading.interchanges().get(0);
    }

    @Test
    void areReadIntoSegments() {
        var set = only(REMITTANCE).sets("835").findFirst().orElseThrow();

        assertThat(set.body()).extracting(Segment::id).containsExactly("BPR", "TRN", "SVC");
        assertThat(set.body().get(0).requiredFigure(2)).isEqualByComparingTo("10");
        assertThat(set.body().get(1).repeats(2)).containsExactly(List.of("A"), List.of("B"));
        assertThat(set.body().get(2).components(1)).containsExactly("HC", "99213", "25");
        assertThat(set.body().get(2).position()).isEqualTo(4);
        assertThat(set.faults()).isEmpty();
        assertThat(only(REMITTANCE).faults()).isEmpty();
    }

    @Test
    void areReadWithWhateverSeparatesThem() {
        var odd = REMITTANCE
                .replace("~\n", "\u001d")
                .replace('*', '|')
                .replace(':', '>')
                .replace('^', '!');

        var set = only(odd).sets("835").findFirst().orElseThrow();

        assertThat(set.body().get(2).components(1)).containsExactly("HC", "99213", "25");
        assertThat(set.body().get(1).repeats(2)).hasSize(2);
    }

    @Test
    void areReadBehindAByteOrderMarkAndWithForeignLetters() {
        var latin = REMITTANCE.replace("PAYER*OHMS", "SEGURO Á*OHMS").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(only("\uFEFF" + REMITTANCE).faults()).isEmpty();
        assertThat(InterchangeReader.read(latin)
                        .interchanges()
                        .get(0)
                        .groups()
                        .get(0)
                        .sender())
                .isEqualTo("SEGURO Á");
    }

    @Test
    void sayWhatIsWrongWithTheirFrames() {
        assertThat(only(REMITTANCE.replace("IEA*1*000000042", "IEA*2*000000043"))
                        .faults())
                .containsExactly(InterchangeFault.CONTROL_NUMBERS_DIFFER, InterchangeFault.GROUP_COUNT_DIFFERS);
        assertThat(only(REMITTANCE.replace("GE*1*7", "GE*3*8")).groups().get(0).faults())
                .containsExactly(GroupFault.CONTROL_NUMBERS_DIFFER, GroupFault.SET_COUNT_DIFFERS);
        assertThat(only(REMITTANCE.replace("SE*5*0001", "SE*x*0002"))
                        .sets("835")
                        .findFirst()
                        .orElseThrow()
                        .faults())
                .containsExactly(SetFault.CONTROL_NUMBERS_DIFFER, SetFault.SEGMENT_COUNT_DIFFERS);
    }

    @Test
    void thatWereCutOffAreRejectedWhereverTheCutIs() {
        for (var end = 1; end < REMITTANCE.strip().length() - 1; end++) {
            var reading = read(REMITTANCE.strip().substring(0, end));

            assertThat(reading.isWhole()).as("cut at %d", end).isFalse();
        }
    }

    @Test
    void thatAreNoneAreCalledSo() {
        assertThat(read("").problem()).isEqualTo(Reading.Problem.EMPTY);
        assertThat(read("ST*835*1234~").problem()).isEqualTo(Reading.Problem.NO_HEADER);
        assertThat(read("ISA").problem()).isEqualTo(Reading.Problem.NO_HEADER);
        assertThat(read("%PDF-1.7").problem()).isEqualTo(Reading.Problem.NO_HEADER);
        assertThat(read(REMITTANCE + "and more").problem()).isEqualTo(Reading.Problem.TRAILING_CONTENT);
        assertThat(InterchangeReader.read(new byte[InterchangeReader.MOST_BYTES + 1])
                        .problem())
                .isEqualTo(Reading.Problem.TOO_LARGE);
    }

    @Test
    void ofAHeaderOfTheWrongLengthAreAnsweredToWhomeverSentThem() {
        var came = only(REMITTANCE.replaceFirst(" {10}", "         "));

        assertThat(came.faults()).contains(InterchangeFault.INVALID_CONTROL_STRUCTURE);
        assertThat(Acknowledging.ta1Segment(came, null).elements())
                .extracting(element -> element.get(0).get(0))
                .containsExactly("000000042", "261122", "1200", "R", "022");
    }

    @Test
    void ofASenderWithASortOfNameThatThereIsNotAreAnsweredAllTheSame() {
        var spoiled = REMITTANCE.replaceFirst("\\*(ZZ|30)\\*", "*3O*");
        assertThat(spoiled).isNotEqualTo(REMITTANCE);

        var answer = InterchangeReader.read(answered(only(spoiled)).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.interchanges())
                .singleElement()
                .satisfies(one -> assertThat(one.header().text(7)).isEqualTo("ZZ"));
    }

    /** The whole answer, with the header that goes to whoever sent it. */
    private static String answered(Interchange came) {
        return InterchangeWriter.answer(envelope(Acknowledging.sender(came)), Acknowledging.ta1Segment(came, null));
    }

    @Test
    void thatAreFineAreAcceptedByTheirAnswers() {
        var came = only(REMITTANCE);

        assertThat(Acknowledging.ta1Segment(came, null).text(4)).isEqualTo("A");
        assertThat(Acknowledging.ta1Segment(came, InterchangeFault.DUPLICATE).text(5))
                .isEqualTo("025");
        var answer = Acknowledging.about(came.groups().get(0), Verdict::fine);
        assertThat(answer.body()).extracting(Segment::id).containsExactly("AK1", "AK2", "IK5", "AK9");
        assertThat(answer.body().get(3).elements())
                .extracting(element -> element.get(0).get(0))
                .containsExactly("A", "1", "1", "1");
    }

    @Test
    void hearWhichElementIsWrong() {
        var came = only(REMITTANCE.replace("BPR*I*10", "BPR*I*ten"));
        var set = came.sets("835").findFirst().orElseThrow();
        var error = org.assertj.core.api.Assertions.catchThrowableOfType(
                        ElementUnreadable.class, () -> set.body().get(0).figure(2))
                .error();

        var answer =
                Acknowledging.about(came.groups().get(0), one -> new Verdict(one, true, List.of(error), List.of()));

        assertThat(answer.body()).extracting(Segment::id).containsExactly("AK1", "AK2", "IK3", "IK4", "IK5", "AK9");
        assertThat(answer.body().get(2).text(1)).isEqualTo("BPR");
        assertThat(answer.body().get(2).text(2)).isEqualTo("2");
        assertThat(answer.body().get(3).text(1)).isEqualTo("2");
        assertThat(answer.body().get(3).text(3)).isEqualTo("6");
        assertThat(answer.body().get(4).text(1)).isEqualTo("R");
        assertThat(answer.body().get(5).text(1)).isEqualTo("R");
    }

    private static Envelope envelope() {
        return envelope(new Party("ZZ", "PAYER"));
    }

    private static Envelope envelope(Party receiver) {
        return new Envelope(
                "HC",
                new Party("ZZ", "OHMS"),
                receiver,
                "PAYER",
                17,
                17,
                LocalDateTime.of(2026, 11, 22, 12, 0),
                true,
                false);
    }

    @Property(tries = 200)
    void thatAreWrittenAreReadAgain(@ForAll("values") List<String> values) {
        var body = List.of(Segment.of("NM1", "x").with("a", "b").with(values).with("end"));

        var text = InterchangeWriter.write(envelope(), List.of(new SetDraft("837", "005010X222A1", body)));

        var came = only(text);
        assertThat(came.faults()).isEmpty();
        assertThat(came.groups().get(0).faults()).isEmpty();
        var back = came.sets("837").findFirst().orElseThrow();
        assertThat(back.faults()).isEmpty();
        for (var at = 0; at < values.size(); at++) {
            assertThat(back.body().get(0).text(4, at + 1))
                    .isEqualTo(InterchangeWriter.plain(values.get(at)).strip());
        }
        assertThat(back.body().get(0).text(5)).isEqualTo("end");
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .alpha()
                                .numeric()
                                .withChars(" *:^~'\"áñ\n-")
                                .ofMaxLength(30),
                        Arbitraries.strings().ofMaxLength(10))
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    @Property(tries = 500)
    void neverCrashTheirReader(@ForAll("damaged") byte[] bytes) {
        assertThatCode(() -> InterchangeReader.read(bytes).interchanges().forEach(one -> {
                    assertThat(one.faults()).isNotNull();
                    one.groups().forEach(group -> Acknowledging.about(group, Verdict::fine));
                    answered(one);
                }))
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        var whole = REMITTANCE.getBytes(StandardCharsets.UTF_8);
        var place = Arbitraries.integers().between(0, whole.length - 1);
        var one = Arbitraries.bytes();
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(400),
                net.jqwik.api.Combinators.combine(
                                place.list().ofMaxSize(6), one.list().ofSize(6))
                        .as((places, values) -> {
                            var changed = whole.clone();
                            for (var at = 0; at < places.size(); at++) {
                                changed[places.get(at)] = values.get(at);
                            }
                            return changed;
                        }));
    }

    /** What the files of others have that is not as it should be; those that are not named here are in order. */
    private static final Map<String, String> ODD = Map.ofEntries(
            Map.entry("270/imsweb_x270.txt", "001 set 3 set 4"),
            Map.entry("271/Inteligenz_ValidationForDependentName.txt", "set 4"),
            Map.entry("271/Inteligenz_ValidationForSource.txt", "set 4"),
            Map.entry("837/imsweb_x12_bad_first_line.txt", "022"),
            Map.entry("837/imsweb_x12_bad_valid_code.txt", "set 4"),
            Map.entry("837/imsweb_x12_multiple_isa.txt", "set 4"),
            Map.entry("837/imsweb_x12_multiple_st.txt", "group 5 set 4 set 23"),
            Map.entry("837/imsweb_x12_no_errors.txt", "set 4"),
            Map.entry("837/imsweb_x12_segment_errors.txt", "set 4"),
            Map.entry("837/imsweb_x12_valid.txt", "set 4"),
            Map.entry("999/imsweb_x12_999_accepted.txt", "001"),
            Map.entry("other/keironstoddart_blue_cross_nc_sample.txt", "NO_HEADER"));

    @Test
    @EnabledIfSystemProperty(named = "ohms.samples", matches = ".+")
    void ofOthersAreReadOrAnsweredWithWhatIsWrong() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : X12Samples.all()) {
            found.put(X12Samples.name(file), said(InterchangeReader.read(Files.readAllBytes(file))));
        }

        assertThat(found).hasSize(42);
        assertThat(found).allSatisfy((name, said) -> assertThat(said).as(name).isEqualTo(ODD.getOrDefault(name, "")));
    }

    private static String said(Reading reading) {
        var said = new LinkedHashSet<String>();
        if (reading.problem() != null) {
            said.add(reading.problem().name());
        }
        for (var one : reading.interchanges()) {
            one.faults().forEach(fault -> said.add(fault.code()));
            for (var group : one.groups()) {
                group.faults().forEach(fault -> said.add("group " + fault.code()));
                group.sets().forEach(set -> set.faults().forEach(fault -> said.add("set " + fault.code())));
            }
        }
        return String.join(" ", said);
    }

    @Test
    @EnabledIfSystemProperty(named = "ohms.samples", matches = ".+")
    void ofClaimsByOthersHoldTheClaimsThatAreExpected() throws IOException {
        var claims = new ArrayList<String>();
        for (var file : X12Samples.all("837")) {
            for (var one : InterchangeReader.read(Files.readAllBytes(file)).interchanges()) {
                one.sets("837")
                        .flatMap(set -> set.body().stream())
                        .filter(segment -> segment.is("CLM"))
                        .forEach(claim -> claims.add(String.join(
                                ",",
                                X12Samples.name(file),
                                claim.text(1),
                                claim.text(2),
                                String.join(Character.toString(one.separators().component()), claim.components(5)))));
            }
        }

        // a header of the wrong length is answered by a TA1, and what follows is not used
        assertThat(claims)
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(X12Samples.folder().resolve("expected_837.csv")).stream()
                                .skip(1)
                                .filter(line -> !line.startsWith("837/imsweb_x12_bad_first_line.txt"))
                                .toList());
    }
}
