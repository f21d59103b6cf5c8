package org.ohms.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A workbook")
class WorkbooksTest {
    @TempDir
    Path directory;

    private String part(byte[] workbook, String name) throws IOException {
        var file = Files.write(directory.resolve("book.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] made(String cell) {
        return Workbooks.of(new SheetTable(
                "Aged: what [is] open / by age, and much more than fits",
                List.of(
                        SheetTable.Column.text("Word"),
                        SheetTable.Column.figure("Amount"),
                        SheetTable.Column.day("Day")),
                List.of(List.of(cell, "180.0500", "2026-11-23"), List.of("nothing", "", "")),
                List.of("Sum", "180.05", "")));
    }

    @Test
    @DisplayName("keeps figures as figures, to the last decimal, and days as days")
    void figures() throws IOException {
        var sheet = part(made("x"), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<v>180.0500</v>").contains("<v>46349");
        assertThat(part(made("x"), "xl/workbook.xml"))
                .contains("name=\"Aged  what  is  open   by age,")
                .doesNotContain("[");
    }

    @Test
    @DisplayName("has no formula, whatever somebody once typed, and no character that XML does not know")
    void noFormulas() throws IOException {
        for (var typed : List.of("=1+1", "=HYPERLINK(\"http://x\")", "+1", "@x", "-2+3", "a\u0000b\u0007c", "<b>&")) {
            var book = made(typed);
            assertThat(part(book, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
            assertThat(part(book, "xl/sharedStrings.xml"))
                    .doesNotContain("\u0000")
                    .doesNotContain("\u0007");
        }
    }
}
