package org.ohms.shared.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document")
class PaperFormatTest {
    private static PDRectangle page(String region) throws IOException {
        var pdf = new Paper("en", region, "Statement", "A hospital")
                .table(List.of("Day", "Amount"), List.of(List.of("Monday", "1.00")), List.of(), 1)
                .pdf();
        try (var document = Loader.loadPDF(pdf)) {
            return document.getPage(0).getMediaBox();
        }
    }

    @Test
    @DisplayName("is Letter where people print on Letter, and A4 elsewhere")
    void hasThePageOfItsRegion() throws IOException {
        assertThat(page("US").getHeight()).isCloseTo(PDRectangle.LETTER.getHeight(), within(1f));
        assertThat(page("US").getWidth()).isCloseTo(PDRectangle.LETTER.getWidth(), within(1f));
        assertThat(page("ES").getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
        assertThat(page("ES").getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
    }
}
