package org.ohms.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An insurer's answer")
class AnswerReaderTest {
    private static final String HEAD =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OHMS           *261123*0800*^*00501*000000017*0*T*:~"
                    + "GS*HB*PAYER*OHMS*20261123*0800*17*X*005010X279A1~ST*271*0001*005010X279A1~";
    private static final String ABOVE = "BHT*0022*11*q17*20261123*0800~HL*1**20*1~NM1*PR*2*HARBOR*****PI*HARB1~"
            + "HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1234567890~";
    private static final String END = "GE*1*17~IEA*1*000000017~";

    private static byte[] message(String body) {
        var segments = body.chars().filter(one -> one == '~').count() + 2;
        return (HEAD + body + "SE*" + segments + "*0001~" + END).getBytes(StandardCharsets.UTF_8);
    }

    private static EligibilityAnswer read(String below) {
        return AnswerReader.read(message(ABOVE + below), "q17").orElseThrow();
    }

    @Test
    @DisplayName("says in parts what is covered, from when to when, and what the patient pays")
    void parts() {
        var answer = read("HL*3*2*22*0~TRN*2*q17*9OHMS~NM1*IL*1*RAHMAN*NADIA****MI*M1~DTP*346*D8*20260101~"
                + "EB*1*IND*30**GOLD~DTP*347*D8*20261231~EB*B**98***27*30*****N~EB*B**98***27*10*****Y~"
                + "EB*A**30***23**.2~EB*C**30***23*1500~EB*C**30***29*420.50~EB*I**AL~MSG*NO GLASSES~");

        assertThat(answer.state()).isEqualTo(CoverState.ACTIVE);
        assertThat(answer.plan()).isEqualTo("GOLD");
        assertThat(answer.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(answer.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(answer.copay()).contains(new BigDecimal("10"));
        assertThat(answer.coinsurance())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.2"));
        assertThat(answer.deductible()).contains(new BigDecimal("1500"));
        assertThat(answer.deductibleLeft()).contains(new BigDecimal("420.50"));
        assertThat(answer.notCovered()).singleElement().satisfies(one -> {
            assertThat(one.services()).containsExactly("AL");
            assertThat(one.messages()).containsExactly("NO GLASSES");
        });
        assertThat(answer.member()).isEqualTo("M1");
        assertThat(answer.payer()).isEqualTo("HARBOR");
    }

    @Test
    @DisplayName("is unclear when it says both, or neither")
    void unclear() {
        assertThat(read("HL*3*2*22*0~TRN*2*q17~EB*6**30~EB*1**30~").state()).isEqualTo(CoverState.UNCLEAR);
        assertThat(read("HL*3*2*22*0~TRN*2*q17~EB*L~").state()).isEqualTo(CoverState.UNCLEAR);
        assertThat(read("HL*3*2*22*0~TRN*2*q17~EB*1**30~EB*6**35~").state()).isEqualTo(CoverState.ACTIVE);
        assertThat(read("HL*3*2*22*0~TRN*2*q17~EB*6~").state()).isEqualTo(CoverState.INACTIVE);
    }

    @Test
    @DisplayName("is a rejection where it says nothing but why, at whatever level")
    void rejections() {
        var provider = AnswerReader.read(
                        message("BHT*0022*11*q17~HL*1**20*1~NM1*PR*2*HARBOR*****PI*HARB1~HL*2*1*21*1~AAA*Y**50*N~"),
                        "q17")
                .orElseThrow();
        assertThat(provider.isRejection()).isTrue();
        assertThat(provider.rejections()).containsExactly(new PayerRejection(PayerRejection.About.PROVIDER, "50", "N"));

        var member = read("HL*3*2*22*0~TRN*2*q17~NM1*IL*1*RAHMAN~AAA*N**75*C~");
        assertThat(member.rejections()).containsExactly(new PayerRejection(PayerRejection.About.SUBSCRIBER, "75", "C"));
        assertThat(member.isPassing()).isFalse();

        var child = read("HL*3*2*22*1~NM1*IL*1*RAHMAN~HL*4*3*23*0~TRN*2*q17~NM1*03*1*RAHMAN*AMIR~AAA*N**58*C~");
        assertThat(child.rejections()).containsExactly(new PayerRejection(PayerRejection.About.DEPENDENT, "58", "C"));
    }

    @Test
    @DisplayName("to another question is none to this one, and of several persons one's own counts")
    void anothers() {
        var two = message(ABOVE + "HL*3*2*22*0~TRN*2*other~EB*6~HL*4*2*22*0~TRN*2*q17~EB*1~");

        assertThat(AnswerReader.read(two, "q17"))
                .get()
                .extracting(EligibilityAnswer::state)
                .isEqualTo(CoverState.ACTIVE);
        assertThat(AnswerReader.read(two, "other"))
                .get()
                .extracting(EligibilityAnswer::state)
                .isEqualTo(CoverState.INACTIVE);
        assertThat(AnswerReader.read(two, "nobody")).isEmpty();
    }

    @Test
    @DisplayName("leaves out dates and amounts nobody can read, and keeps the rest")
    void unreadableParts() {
        var answer = read("HL*3*2*22*0~TRN*2*q17~DTP*346*D8*SOON~EB*1~DTP*291*RD8*20260101-2026~EB*B*****27*TEN~");

        assertThat(answer.state()).isEqualTo(CoverState.ACTIVE);
        assertThat(answer.from()).isNull();
        assertThat(answer.copay()).isEmpty();
    }

    @Test
    @DisplayName("that is cut off, garbled or no answer at all is none, and nothing breaks")
    void garbage() {
        var whole = new String(message(ABOVE + "HL*3*2*22*0~TRN*2*q17~EB*1~"), StandardCharsets.UTF_8);
        for (var at = 0; at < whole.indexOf("SE*"); at++) {
            assertThat(AnswerReader.read(whole.substring(0, at).getBytes(StandardCharsets.UTF_8), "q17"))
                    .as("cut at %d", at)
                    .isEmpty();
        }
        for (var nothing : List.of("", "<html></html>", "ISA", "ISA*00", "\0\0\0", "ST*271*0001~SE*2*0001~")) {
            assertThat(AnswerReader.read(nothing.getBytes(StandardCharsets.UTF_8), "q17"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("that says the question itself was wrong is told from nonsense")
    void refusals() {
        var ta1 =
                "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OHMS           *261123*0800*^*00501*000000017*0*T*:~"
                        + "TA1*000000017*261123*0800*R*024~IEA*0*000000017~";

        assertThat(AnswerReader.isRefusal(ta1.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(AnswerReader.read(ta1.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(AnswerReader.isRefusal("<html>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    @DisplayName(
            "of each of the files others published is read, with the statements and rejections they are known to hold")
    void samples() throws IOException {
        var samples = System.getProperty("ohms.samples");
        var folder = samples == null ? null : Path.of(samples, "x12");
        Assumptions.assumeTrue(
                folder != null && Files.exists(folder.resolve("expected_271.csv")),
                "ohms.samples names no folder with x12/expected_271.csv");
        var expected = new LinkedHashMap<String, List<String[]>>();
        for (var line : Files.readAllLines(folder.resolve("expected_271.csv"))) {
            var parts = line.split(",", 3);
            if (parts[0].startsWith("271/")) {
                expected.computeIfAbsent(parts[0], file -> new ArrayList<>()).add(parts[2].split("\\*"));
            }
        }
        assertThat(expected).isNotEmpty();
        for (var file : expected.entrySet()) {
            compare(file, AnswerReader.read(Files.readAllBytes(folder.resolve(file.getKey()))));
        }
    }

    private static void compare(Map.Entry<String, List<String[]>> file, List<AnswerReader.Found> found) {
        assertThat(found).as(file.getKey()).hasSize(1);
        var answer = found.get(0).answer();
        var statements =
                file.getValue().stream().filter(one -> one[0].equals("EB")).toList();
        var reasons = file.getValue().stream()
                .filter(one -> one[0].equals("AAA"))
                .map(one -> one[3])
                .distinct()
                .toList();
        assertThat(answer.rejections().stream()
                        .map(PayerRejection::code)
                        .distinct()
                        .toList())
                .as(file.getKey())
                .isEqualTo(reasons);
        assertThat(answer.benefits()).as(file.getKey()).hasSameSizeAs(statements);
        for (var i = 0; i < statements.size(); i++) {
            var said = statements.get(i);
            var benefit = answer.benefits().get(i);
            assertThat(benefit.code()).isEqualTo(said[1]);
            assertThat(String.join("^", benefit.services())).isEqualTo(said.length > 3 ? said[3] : "");
            assertThat(benefit.plan()).isEqualTo(said.length > 5 ? said[5].strip() : "");
            if (said.length > 7 && !said[7].isEmpty()) {
                assertThat(benefit.amount()).isEqualByComparingTo(said[7]);
            } else {
                assertThat(benefit.amount()).isNull();
            }
        }
    }
}
