package org.ohms.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name under which a document is given out")
class FileAnswerTest {
    @Test
    @DisplayName("stands there in plain letters and as it is, and never ends the header")
    void standsInBothWays() {
        assertThat(FileAnswer.disposition("año 1.pdf"))
                .isEqualTo("attachment; filename=\"a_o 1.pdf\"; filename*=UTF-8''a%C3%B1o%201.pdf");
        assertThat(FileAnswer.disposition("a\"; x=\r\nb.pdf"))
                .isEqualTo("attachment; filename=\"a__ x___b.pdf\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0Ab.pdf");
    }
}
