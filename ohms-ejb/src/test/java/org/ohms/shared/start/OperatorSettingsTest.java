package org.ohms.shared.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings of an operator's command")
class OperatorSettingsTest {
    @TempDir
    Path directory;

    @Test
    void comeFromTheEnvironmentBeforeFiles() throws IOException {
        Files.writeString(directory.resolve("ohms.db.name"), "from the file");
        Files.writeString(directory.resolve("OHMS_MASTER_KEY"), "the key\n");
        var settings = new OperatorSettings(
                Map.of("OHMS_DB_NAME", "from the environment", "VARIABLE_SOURCE_DIRS", directory.toString()));

        assertThat(settings.text("OHMS_DB_NAME")).contains("from the environment");
        assertThat(settings.text("OHMS_MASTER_KEY")).contains("the key");
        assertThat(settings.text("OHMS_DB_HOST")).isEmpty();
    }

    @Test
    void insistOnAVerifiedConnectionUnlessToldOtherwise() {
        var settings = new OperatorSettings(Map.of("OHMS_DB_OWNER_PASSWORD", "secret"));

        assertThat(settings.asOwner().getSslMode()).isEqualTo("verify-full");
        assertThat(settings.asOwner().getUser()).isEqualTo("ohms_owner");
    }

    @Test
    void sayWhatIsMissingOrWrong() {
        assertThatThrownBy(() -> new OperatorSettings(Map.of()).asApplication())
                .hasMessage("OHMS_DB_APP_PASSWORD is missing.");
        assertThatThrownBy(() -> new OperatorSettings(Map.of("OHMS_DB_APP_PASSWORD", "x", "OHMS_DB_PORT", "five"))
                        .asApplication())
                .hasMessage("OHMS_DB_PORT must be a number.");
    }
}
