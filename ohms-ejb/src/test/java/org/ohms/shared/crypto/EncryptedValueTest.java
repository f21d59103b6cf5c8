package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.AttributeConverter;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Outside of a container there is no key set, so nothing can be encrypted here: just the failure to look at. */
@DisplayName("A value that cannot be encrypted or read")
class EncryptedValueTest {
    private static final String SECRET = "Nadia Rahman";

    private final ConverterClass<?, ?, ?> inEclipseLink =
            new ConverterClass<Reason, String, byte[]>("", false, "", false) {
                {
                    attributeConverter = new Reason();
                }
            };

    @Test
    @DisplayName("fails without saying it, although the persistence provider wraps what a converter throws")
    void isNotQuotedWhenItIsWritten() {
        var failed = catchThrowable(() -> inEclipseLink.convertObjectValueToDataValue(SECRET, (Session) null));

        assertThat(failed).isInstanceOf(NotSealed.class).hasMessageContaining("appointment.reason");
        assertThat(printed(failed)).doesNotContain(SECRET);
    }

    @Test
    @DisplayName("fails without the parser's word for it, which quotes what it read")
    void isNotQuotedWhenItIsRead() {
        var failed = catchThrowable(() -> inEclipseLink.convertDataValueToObjectValue(
                SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8), (Session) null));

        assertThat(failed)
                .hasRootCauseInstanceOf(NotOpened.class)
                .rootCause()
                .hasMessageContaining("appointment.reason");
        assertThat(printed(failed)).doesNotContain(SECRET);
    }

    @Test
    @DisplayName("drops the cause, and keeps where it happened")
    void dropsTheCause() {
        var quoting = new IllegalArgumentException("cannot read " + SECRET);

        assertThat(new NotSealed("patient.demographics", quoting))
                .hasNoCause()
                .hasMessage("patient.demographics could not be encrypted: java.lang.IllegalArgumentException")
                .satisfies(dropped -> assertThat(dropped.getStackTrace()).isEqualTo(quoting.getStackTrace()));
        assertThat(new NotOpened("patient.demographics", quoting))
                .hasNoCause()
                .hasMessage("patient.demographics could not be read: java.lang.IllegalArgumentException");
    }

    private static String printed(Throwable failed) {
        var text = new StringWriter();
        failed.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** As a feature writes one. */
    public static class Reason extends EncryptedText implements AttributeConverter<String, byte[]> {
        public Reason() {
            super("appointment.reason");
        }
    }
}
