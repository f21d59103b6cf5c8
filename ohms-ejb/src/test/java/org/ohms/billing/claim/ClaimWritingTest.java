package org.ohms.billing.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.reader.X12Reader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ohms.billing.coverage.CoverageOrigin;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.CoverageStatus;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.x12.Envelope;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.InterchangeWriter;
import org.ohms.billing.x12.Party;
import org.ohms.billing.x12.Segment;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

@Label("A claim as an 837")
class ClaimWritingTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final UUID ANY = new UUID(0, 1);

    private record Line(String procedure, int cents, int quantity, LocalDate day) {}

    private record Asked(
            int number,
            String family,
            String given,
            String member,
            String authorisation,
            boolean own,
            List<String> diagnoses,
            List<Line> lines) {
        int cents() {
            return lines.stream().mapToInt(Line::cents).sum();
        }
    }

    /** How a sender parts its interchange, none of which stands in a value that is written. */
    private record Parting(char element, char component, char repetition, String segment) {}

    @Provide
    Arbitrary<List<Asked>> claims() {
        var name = Arbitraries.strings()
                .withChars("ABCDEFÁÑøßabc -'.*:^~")
                .ofMinLength(1)
                .ofMaxLength(70)
                .filter(text -> !cut(text, 35).isEmpty());
        var code = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofLength(12);
        var lines = Combinators.combine(
                        Arbitraries.integers().between(10_000, 99_999),
                        Arbitraries.integers().between(1, 9_999_999),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(0, 300))
                .as((procedure, cents, quantity, day) -> new Line(
                        Integer.toString(procedure),
                        cents,
                        quantity,
                        LocalDate.of(2026, 1, 1).plusDays(day)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        var diagnoses = Arbitraries.of("J02.9", "E11.9", "I10", "Z00.00", "M54.50", "R51.9", "S93.401A")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(7);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99_999),
                        name,
                        name,
                        code,
                        Arbitraries.oneOf(code, Arbitraries.just("")),
                        Arbitraries.of(true, false),
                        diagnoses,
                        lines)
                .as(Asked::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Parting> partings() {
        return Arbitraries.of(
                new Parting('*', ':', '^', "~"),
                new Parting('|', '>', '!', "\n"),
                new Parting('\u001d', '\u001f', '\u001e', "\u001c"),
                new Parting('+', '<', '{', "~\r\n"),
                new Parting('#', '\\', '}', "$"));
    }

    @Property(tries = 200)
    @Label("is read again as it was, whatever parts the interchange")
    void isReadAgain(@ForAll("claims") List<Asked> claims, @ForAll("partings") Parting parting) {
        var text = written(claims);
        var parted = text.replace("~\n", "~")
                .replace('*', parting.element())
                .replace(':', parting.component())
                .replace('^', parting.repetition())
                .replace("~", parting.segment());

        var came = InterchangeReader.read(parted.getBytes(StandardCharsets.UTF_8));

        assertThat(came.isWhole()).isTrue();
        assertThat(came.interchanges()).hasSize(1);
        var set = came.interchanges().get(0).sets("837").findFirst().orElseThrow();
        assertThat(set.faults()).isEmpty();
        assertThat(read(set.body()))
                .isEqualTo(claims.stream().map(ClaimWritingTest::plain).toList());
    }

    @Property(tries = 30)
    @Label("is taken by another library")
    void isTaken(@ForAll("claims") List<Asked> claims) throws IOException {
        var second = new X12Reader(X12Reader.FileType.ANSI837_5010_X222, new StringReader(written(claims)));

        assertThat(second.getFatalErrors()).isEmpty();
        assertThat(second.getErrors()).isEmpty();
    }

    private static String written(List<Asked> claims) {
        var set = ClaimWriting.write(
                Provider.OF_THE_DEMONSTRATION,
                "Harbour Hospital",
                "OHMS",
                payer(),
                "42",
                NOW,
                claims.stream().map(ClaimWritingTest::content).toList());
        return InterchangeWriter.write(
                new Envelope(
                        ClaimWriting.KIND,
                        new Party("ZZ", "OHMS"),
                        new Party("ZZ", "P1"),
                        "P1",
                        42,
                        42,
                        NOW,
                        true,
                        false),
                List.of(set));
    }

    private static PayerRow payer() {
        return new PayerRow(ANY, "Harbour Mutual", "P1", "", "", "", "", "US", "", Connection.NONE, true, 1);
    }

    private static ClaimContent content(Asked asked) {
        var coverage = new CoverageRow(
                ANY,
                new PatientId(ANY),
                ANY,
                "Harbour Mutual",
                "P1",
                null,
                "",
                CoverageStatus.ACTIVE,
                1,
                asked.own() ? SubscriberRelationship.SELF : SubscriberRelationship.CHILD,
                asked.member(),
                "GRP-7",
                asked.own() ? "" : "Ferro",
                asked.own() ? "" : "Dino",
                asked.own() ? null : LocalDate.of(1960, 1, 2),
                null,
                null,
                null,
                null,
                CoverageOrigin.STAFF,
                "",
                Instant.EPOCH,
                1);
        return new ClaimContent(
                number(asked.number()),
                1,
                money(asked.cents()),
                asked.diagnoses(),
                "22",
                asked.authorisation(),
                coverage,
                payer(),
                "CI",
                new ClaimContent.Person(
                        asked.family(),
                        asked.given(),
                        LocalDate.of(1990, 9, 2),
                        "F",
                        "2 Mill Lane",
                        "Boston",
                        "MA",
                        "02111"),
                asked.lines().stream().map(ClaimWritingTest::line).toList(),
                null);
    }

    private static InvoiceLineRow line(Line line) {
        return new InvoiceLineRow(
                ANY,
                1,
                ANY,
                line.day(),
                "",
                "T",
                "Service",
                line.procedure(),
                BigDecimal.valueOf(line.quantity()),
                money(line.cents()),
                BigDecimal.ZERO,
                money(0),
                "",
                null,
                "",
                money(line.cents()),
                money(0),
                money(0),
                false);
    }

    private static Money money(int cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "USD");
    }

    private static String number(int serial) {
        return "CLM-2026-%06d".formatted(serial);
    }

    /** As it can be written: without separators, and no longer than the guide allows. */
    private static Asked plain(Asked asked) {
        return new Asked(
                asked.number(),
                cut(asked.family(), 60),
                cut(asked.given(), 35),
                asked.member(),
                asked.authorisation(),
                asked.own(),
                asked.diagnoses().stream().map(code -> code.replace(".", "")).toList(),
                asked.lines());
    }

    private static String cut(String text, int longest) {
        return InterchangeWriter.plain(text.length() <= longest ? text : text.substring(0, longest));
    }

    private static List<Asked> read(List<Segment> body) {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < body.size(); at++) {
            if (body.get(at).is("HL") && body.get(at).text(3).equals("22")) {
                starts.add(at);
            }
        }
        starts.add(body.size());
        var found = new ArrayList<Asked>();
        for (var at = 0; at + 1 < starts.size(); at++) {
            found.add(one(body.subList(starts.get(at), starts.get(at + 1))));
        }
        return found;
    }

    private static Asked one(List<Segment> claim) {
        var own = claim.get(0).text(4).equals("0");
        var person = first(claim, "NM1", own ? "IL" : "QC");
        var said = first(claim, "CLM", "");
        var lines = new ArrayList<Line>();
        for (var at = 0; at < claim.size(); at++) {
            var segment = claim.get(at);
            if (segment.is("SV1")) {
                lines.add(new Line(
                        segment.text(1, 2),
                        cents(segment, 2),
                        segment.whole(4).orElseThrow(),
                        claim.get(at + 1).day(3).orElseThrow()));
            }
        }
        var diagnoses = first(claim, "HI", "");
        var codes = new ArrayList<String>();
        for (var at = 1; at <= diagnoses.size(); at++) {
            codes.add(diagnoses.text(at, 2));
        }
        var asked = new Asked(
                Integer.parseInt(said.text(1).substring("CLM-2026-".length())),
                person.text(3),
                person.text(4),
                first(claim, "NM1", "IL").text(9),
                claim.stream()
                        .filter(one -> one.is("REF", "G1"))
                        .map(one -> one.text(2))
                        .findFirst()
                        .orElse(""),
                own,
                codes,
                lines);
        assertThat(cents(said, 2)).isEqualTo(asked.cents());
        return asked;
    }

    private static int cents(Segment segment, int element) {
        return segment.requiredFigure(element).movePointRight(2).intValueExact();
    }

    private static Segment first(List<Segment> claim, String id, String qualifier) {
        return claim.stream()
                .filter(one -> qualifier.isEmpty() ? one.is(id) : one.is(id, qualifier))
                .findFirst()
                .orElseThrow();
    }
}
