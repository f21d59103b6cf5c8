package org.ohms.shared.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

@DisplayName("A failure in the log")
class WithoutWordsTest {
    @Test
    @DisplayName("says its kinds, its places and the state of the database, and nothing that was sent")
    void saysNothingThatWasSent() {
        var parser = new DateTimeParseException("Text 'Nadia' could not be parsed", "Nadia", 0);
        var database = new SQLException("invalid input syntax: \"Nadia\"", "22P02", parser);
        var failure = new IllegalStateException("Nadia does not fit", database);

        var printed = printed(WithoutWords.of(failure));

        assertThat(printed)
                .doesNotContain("Nadia")
                .startsWith("java.lang.IllegalStateException")
                .contains("Caused by: java.sql.SQLException, state 22P02")
                .contains("Caused by: java.time.format.DateTimeParseException")
                .contains("at org.ohms.shared.log.WithoutWordsTest.saysNothingThatWasSent");
    }

    @Test
    @DisplayName("keeps the codes of refusals of our own")
    void keepsOurCodes() {
        assertThat(printed(WithoutWords.of(DomainException.refused(CommonRefusal.NOT_ALLOWED))))
                .contains(CommonRefusal.NOT_ALLOWED.code());
    }

    @Test
    @DisplayName("that was none is none")
    void noneIsNone() {
        assertThat(WithoutWords.of(null)).isNull();
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
