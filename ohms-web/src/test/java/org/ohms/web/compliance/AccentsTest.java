package org.ohms.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ohms.compliance.hospital.HospitalSettings;

@DisplayName("An accent")
class AccentsTest {
    private static final Path CSS = Path.of("src/main/webapp/resources/ohms/accents.css");
    private static final Pattern SET = Pattern.compile("([^{}]*)\\{([^{}]*--o-primary:[^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--o-([a-z0-9-]+): (#[0-9A-F]{6});");
    private static final List<String> LIGHT = List.of("#EEF2F3", "#FFFFFF", "#F6F8F9", "#FAF6F0", "#F4EBDD");
    private static final List<String> DARK = List.of("#0D181C", "#142329", "#1A2C33", "#1E2F33");
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    static Stream<Arguments> sets() throws IOException {
        return SET.matcher(Files.readString(CSS, StandardCharsets.UTF_8))
                .results()
                .map(set ->
                        Arguments.of(set.group(1).replaceAll("(?s).*\\*/", "").strip(), tokens(set.group(2))));
    }

    @Test
    void thatCanBeChosenHasASetForLightForTheDeviceAndForDark() throws IOException {
        var selectors = sets().map(set -> (String) set.get()[0]).toList();

        for (var accent : HospitalSettings.ACCENTS) {
            assertThat(selectors)
                    .filteredOn(selector -> selector.contains("[data-accent=" + accent + "]"))
                    .as(accent)
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void carriesTextAndMarksWithEnoughContrast(String selector, Map<String, String> set) {
        var dark = selector.contains("dark") || selector.contains(":not([data-theme=light])");
        var surfaces = dark ? DARK : LIGHT;
        var ink = dark ? "#E9F1F3" : "#13252B";

        for (var surface : surfaces) {
            assertThat(contrast(set.get("primary"), surface)).isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(set.get("primary-ink"), surface)).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(set.get("on-primary"), set.get("primary"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(set.get("on-primary"), set.get("primary-hover"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(set.get("primary-ink"), set.get("primary-soft"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(ink, set.get("primary-soft"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast("#F1F8F9", set.get("bar"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(set.get("bar-ink-2"), set.get("bar"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(set.get("bar-ink-2"), set.get("bar-field"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(set.get("bar-line"), set.get("bar"))).isGreaterThanOrEqualTo(MARK);
        assertThat(contrast("#FFD166", set.get("bar"))).isGreaterThanOrEqualTo(MARK);
    }

    private static Map<String, String> tokens(String block) {
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(block).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + .05) / (darker + .05);
    }

    private static double luminance(String colour) {
        return .2126 * channel(colour, 1) + .7152 * channel(colour, 3) + .0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= .03928 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }
}
