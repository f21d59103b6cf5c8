package org.ohms.patients.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading a list row by row")
class CsvRowsTest {
    private static List<String> read(String text) throws IOException {
        var rows = new CsvRows(new StringReader(text), ',', 3);
        var found = new ArrayList<String>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            found.add(
                    row.get().problem() == null
                            ? String.join("|", row.get().fields())
                            : row.get().problem().name());
        }
        return found;
    }

    @Test
    void readsPlainAndQuotedFieldsAndEveryLineEnd() throws IOException {
        assertThat(read("a,b,c\r\n\"d\",\"e \"\"x\"\"\",f\rg,,\n\n   \nh,i,j"))
                .containsExactly("a|b|c", "d|e \"x\"|f", "g||", "h|i|j");
    }

    @Test
    void readsAFieldOverSeveralLines() throws IOException {
        assertThat(read("a,\"one\ntwo\nthree\",c\nd,e,f")).containsExactly("a|one\ntwo\nthree|c", "d|e|f");
    }

    @Test
    void givesUpOnlyTheRowWhoseQuoteIsNeverClosed() throws IOException {
        assertThat(read("a,b,c\nd,\"e,f\ng,h,i\nj,k,l\n"))
                .containsExactly("a|b|c", "QUOTE_NOT_CLOSED", "g|h|i", "j|k|l");
    }

    @Test
    void doesNotTakeTheNextQuoteForTheEndOfAnOpenOne() throws IOException {
        assertThat(read("a,\"b,c\nd,\"e\",f\ng,h,\"i\n")).startsWith("QUOTE_NOT_CLOSED", "d|e|f");
    }

    @Test
    void leavesAQuoteWithinAWordAlone() throws IOException {
        assertThat(read("a,5\" pipe,c\nd,e,f")).containsExactly("a|5\" pipe|c", "d|e|f");
    }

    @Test
    void refusesRowsWithMoreOrFewerColumns() throws IOException {
        assertThat(read("a,b\nc,d,e,f\ng,h,i")).containsExactly("RAGGED_ROW", "RAGGED_ROW", "g|h|i");
    }

    @Test
    void refusesAFieldOfAMegabyteAndGoesOn() throws IOException {
        var huge = "x".repeat(1_000_000);

        assertThat(read("a," + huge + ",c\nd," + "y".repeat(20_000) + ",f\ng,h,i"))
                .containsExactly("ROW_TOO_LONG", "ROW_TOO_LONG", "g|h|i");
    }

    @Test
    void refusesARowOfAnotherEncodingAndGoesOn() throws IOException {
        var bytes = "a,b,c\nd,Müller,f\ng,h,i".getBytes(StandardCharsets.ISO_8859_1);
        var reader = ImportFile.reader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        var rows = new CsvRows(reader, ',', 3);

        assertThat(rows.next().get().fields()).containsExactly("a", "b", "c");
        assertThat(rows.next().get().problem()).isEqualTo(ImportRefusal.WRONG_CHARSET);
        assertThat(rows.next().get().fields()).containsExactly("g", "h", "i");
    }

    @Test
    void leavesOutTheByteOrderMarkAndKnowsTheEncoding() throws IOException {
        var marked = "\uFEFFID,b,c".getBytes(StandardCharsets.UTF_8);
        var wide = "\uFEFFID,b,c".getBytes(StandardCharsets.UTF_16BE);
        var old = "Müller,b,c".getBytes(Charset.forName("windows-1252"));

        assertThat(ImportFile.charset(marked)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(ImportFile.charset(wide)).isEqualTo(StandardCharsets.UTF_16);
        assertThat(ImportFile.charset(old)).isEqualTo(Charset.forName("windows-1252"));
        assertThat(new CsvRows(ImportFile.reader(new ByteArrayInputStream(marked), StandardCharsets.UTF_8), ',', 0)
                        .next()
                        .get()
                        .fields())
                .containsExactly("ID", "b", "c");
    }

    @Test
    void knowsTheSeparatorByTheHeaders() {
        assertThat(ImportFile.separator("id;last;first, middle")).isEqualTo(';');
        assertThat(ImportFile.separator("id\tlast\tfirst")).isEqualTo('\t');
        assertThat(ImportFile.separator("id")).isEqualTo(',');
    }
}
