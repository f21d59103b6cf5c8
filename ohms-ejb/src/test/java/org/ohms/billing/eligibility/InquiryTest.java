package org.ohms.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.x12.Envelope;
import org.ohms.billing.x12.InterchangeReader;
import org.ohms.billing.x12.InterchangeWriter;
import org.ohms.billing.x12.Party;
import org.ohms.billing.x12.Segment;
import org.ohms.shared.id.PatientId;

@DisplayName("A question to an insurer")
class InquiryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 8, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Asker ASKER = new Asker("Harbor Clinic", "XX", "1234567890");
    private static final Insured.Named NADIA = new Insured.Named("Rahman", "Nadia", LocalDate.of(1990, 9, 2), "F");

    private static Insured insured(String relationship, Insured.Named subscriber, String group) {
        return new Insured(
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                UUID.randomUUID(),
                "Harbor Choice",
                "HARB1",
                "DEMO",
                "M-17",
                group,
                relationship,
                subscriber,
                NADIA);
    }

    private static List<String> written(Insured insured) {
        var envelope = new Envelope(
                Inquiry.KIND, new Party("ZZ", "OHMS"), new Party("ZZ", "HARB1"), "HARB1", 17, 17, NOW, false, false);
        var text = InterchangeWriter.write(envelope, List.of(Inquiry.about(insured, ASKER, DAY, "q17", NOW)));
        var read = InterchangeReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.isWhole()).isTrue();
        var set = read.interchanges().get(0).sets("270").findFirst().orElseThrow();
        assertThat(set.faults()).isEmpty();
        assertThat(read.interchanges().get(0).groups().get(0).faults()).isEmpty();
        return set.body().stream().map(InquiryTest::line).toList();
    }

    private static String line(Segment segment) {
        var line = new StringBuilder(segment.id());
        for (var at = 1; at <= segment.size(); at++) {
            line.append('*').append(segment.text(at));
        }
        return line.toString();
    }

    @Test
    @DisplayName("about the one who holds the insurance names nobody else")
    void subscriber() {
        assertThat(written(insured("", NADIA, "")))
                .containsExactly(
                        "BHT*0022*13*q17*20261123*0800",
                        "HL*1**20*1",
                        "NM1*PR*2*Harbor Choice*****PI*HARB1",
                        "HL*2*1*21*1",
                        "NM1*1P*2*Harbor Clinic*****XX*1234567890",
                        "HL*3*2*22*0",
                        "TRN*1*q17*9123456789",
                        "NM1*IL*1*Rahman*Nadia****MI*M-17",
                        "DMG*D8*19900902*F",
                        "DTP*291*D8*20261124",
                        "EQ*30");
    }

    @Test
    @DisplayName("about somebody insured with another one stands below that one")
    void dependent() {
        var husband = new Insured.Named("Rahman", "Karim", LocalDate.of(1988, 3, 4), "");

        assertThat(written(insured("01", husband, "GRP-7")))
                .containsExactly(
                        "BHT*0022*13*q17*20261123*0800",
                        "HL*1**20*1",
                        "NM1*PR*2*Harbor Choice*****PI*HARB1",
                        "HL*2*1*21*1",
                        "NM1*1P*2*Harbor Clinic*****XX*1234567890",
                        "HL*3*2*22*1",
                        "NM1*IL*1*Rahman*Karim****MI*M-17",
                        "REF*6P*GRP-7",
                        "DMG*D8*19880304",
                        "HL*4*3*23*0",
                        "TRN*1*q17*9123456789",
                        "NM1*03*1*Rahman*Nadia",
                        "DMG*D8*19900902*F",
                        "INS*N*01",
                        "DTP*291*D8*20261124",
                        "EQ*30");
    }

    @Test
    @DisplayName("carries names with separators and letters of other languages so that they can be read back")
    void oddNames() {
        var odd = new Insured.Named("O~Ne*il:", "Zoë\n", null, "");

        assertThat(written(insured("", odd, "")))
                .contains("NM1*IL*1*O Ne il*Zoë****MI*M-17")
                .noneMatch(line -> line.startsWith("DMG"));
    }

    @Test
    @DisplayName("of others is read by the same reader")
    void samples() throws IOException {
        var samples = System.getProperty("ohms.samples");
        var folder = samples == null ? null : Path.of(samples, "x12", "270");
        Assumptions.assumeTrue(folder != null && Files.exists(folder), "ohms.samples names no folder with x12/270");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var read = InterchangeReader.read(Files.readAllBytes(file));
                assertThat(read.interchanges())
                        .as(file.getFileName().toString())
                        .hasSize(1);
                assertThat(read.interchanges().get(0).sets("270"))
                        .as(file.getFileName().toString())
                        .singleElement()
                        .satisfies(set -> assertThat(set.body()).anyMatch(segment -> segment.is("EQ")));
            }
        }
    }
}
