package org.ohms.records.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.records.document.Samples.ascii;
import static org.ohms.records.document.Samples.concat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a file is")
class SniffingTest {
    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(ContentType.PDF, Samples.pdf(3_000)),
                Arguments.of(ContentType.JPEG, Samples.picture("jpg")),
                Arguments.of(ContentType.PNG, Samples.picture("png")),
                Arguments.of(ContentType.TIFF, Samples.picture("tiff")),
                Arguments.of(ContentType.HEIC, Samples.heic()),
                Arguments.of(ContentType.WEBP, Samples.webp()),
                Arguments.of(ContentType.DICOM, Samples.dicom()),
                Arguments.of(ContentType.TEXT, "Blutdruck 120/80, übel\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void isToldByItsContent(ContentType type, byte[] content) {
        assertThat(Sniffing.typeOf(content)).contains(type);
    }

    static Stream<Arguments> refused() {
        var page = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of("a page", page),
                Arguments.of("a page after blanks", concat(ascii("\n \n"), page)),
                Arguments.of("a page without a head", ascii("<html><body onload=alert(1)>")),
                Arguments.of(
                        "a drawing with a script",
                        ascii(
                                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>")),
                Arguments.of("a drawing", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                Arguments.of(
                        "XML",
                        ascii(
                                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
                Arguments.of("an archive", Samples.zip("a.txt", ascii("a"))),
                Arguments.of("an archive that becomes a gigabyte", Samples.zip("0", new byte[10_000_000])),
                Arguments.of("an archive in an archive", Samples.zip("a.zip", Samples.zip("b", ascii("b")))),
                Arguments.of("an archive that climbs", Samples.zip("../../etc/passwd", ascii("x"))),
                Arguments.of("a text document", Samples.zip("word/document.xml", ascii("<w/>"))),
                Arguments.of("something packed", Samples.gzip(new byte[5_000_000])),
                Arguments.of("a program for Windows", concat(ascii("MZ"), new byte[200])),
                Arguments.of("a program for Linux", concat(new byte[] {0x7f}, ascii("ELF"), new byte[200])),
                Arguments.of(
                        "a Java class",
                        concat(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}, new byte[60])),
                Arguments.of("a shell script", ascii("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("PHP", ascii("<?php system($_GET['c']); ?>")),
                Arguments.of("a moving picture", Samples.picture("gif")),
                Arguments.of("a PDF behind something else", concat(ascii("MZ-is-not-here "), Samples.pdf(500))),
                Arguments.of("a PDF behind a page", concat(page, Samples.pdf(500))),
                Arguments.of("PostScript", ascii("%!PS-Adobe-3.0\n")),
                Arguments.of("text with a zero in it", ascii("name\0.exe")),
                Arguments.of("text for a terminal", ascii("\u001b]0;owned\u0007")),
                Arguments.of("text in no encoding", new byte[] {'a', (byte) 0xff, 'b', 'c', 'd', 'e', 'f', 'g'}),
                Arguments.of("a film", concat(new byte[] {0, 0, 0, 24}, ascii("ftypisom"), new byte[16])),
                Arguments.of("noise", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isNotTakenUnlessItIsOnTheList(String what, byte[] content) {
        assertThat(Sniffing.typeOf(content)).as(what).isEmpty();
    }

    @Test
    @DisplayName("is also told from its end: a picture that an archive program opens is none")
    void findsArchivesAtTheEnd() {
        var archive = Samples.zip("run.exe", ascii("MZ"));
        var commented = concat(Samples.zip("run.exe", ascii("MZ")));
        commented[commented.length - 2] = 5;

        assertThat(Sniffing.endsAsArchive(concat(Samples.picture("png"), archive)))
                .isTrue();
        assertThat(Sniffing.endsAsArchive(concat(Samples.picture("png"), commented, ascii("hello"))))
                .isTrue();
        assertThat(Sniffing.endsAsArchive(Samples.picture("png"))).isFalse();
        assertThat(Sniffing.endsAsArchive(concat(ascii("PK\5\6 is how an archive ends"), new byte[40])))
                .isFalse();
        assertThat(Sniffing.endsAsArchive(new byte[3])).isFalse();
    }
}
