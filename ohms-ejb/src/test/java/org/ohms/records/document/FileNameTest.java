package org.ohms.records.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a file")
class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "report.pdf,report.pdf",
                "../../etc/passwd,passwd",
                "C:\\Users\\me\\scan 1.pdf,scan 1.pdf",
                "...hidden,hidden",
                "a<b>:c.pdf,a_b__c.pdf",
                "año 2026.png,año 2026.png"
            })
    void keepsWhatANameIs(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void losesWhatDeceives() {
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x=1.pdf")).isEqualTo("aSet-Cookie_ x=1.pdf");
        assertThat(FileName.clean("a\0.pdf")).isEqualTo("a.pdf");
        assertThat(FileName.clean("x".repeat(400))).hasSize(150);
        assertThat(FileName.clean(" \u200b ")).isEmpty();
    }

    @Test
    void endsAsWhatTheFileIs() {
        assertThat(FileName.of("report.pdf.exe", ContentType.PDF)).isEqualTo("report.pdf.pdf");
        assertThat(FileName.of("photo.png", ContentType.JPEG)).isEqualTo("photo.jpg");
        assertThat(FileName.of("Dr. Haddad", ContentType.PDF)).isEqualTo("Dr. Haddad.pdf");
        assertThat(FileName.of("noname", ContentType.TEXT)).isEqualTo("noname.txt");
        assertThat(FileName.of(".pdf", ContentType.PDF)).isEqualTo(".pdf.pdf");
    }
}
