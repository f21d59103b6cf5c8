package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The look of OHMS")
class ThemeTest {
    private static final Path STYLES = Path.of("src/main/webapp/resources/ohms");
    private static final Pattern TOKEN = Pattern.compile("(--o-[\\w-]+):\\s*(#[0-9A-F]{6});");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)");

    @Test
    @DisplayName("leaves no colour of PrimeFaces' own in the theme made at build")
    void leavesNoForeignColour() throws IOException {
        var theme = made("primefaces-ohms/theme.css").replaceAll("url\\([^)]*\\)", "");

        assertThat(theme).contains("var(--o-primary)").contains("body .ui-button{");
        assertThat(COLOUR.matcher(theme).results().map(found -> found.group())).isEmpty();
    }

    @Test
    @DisplayName("uses only tokens that exist, in every style sheet")
    void usesOnlyTokensThatExist() throws IOException {
        var tokens = Files.readString(STYLES.resolve("tokens.css"));
        var used = new TreeSet<String>();
        for (var sheet : List.of(made("primefaces-ohms/theme.css"), Files.readString(STYLES.resolve("ohms.css")))) {
            Pattern.compile("var\\((--o-[\\w-]+)").matcher(sheet).results().forEach(found -> used.add(found.group(1)));
        }
        used.remove("--o-i"); // the icon of a button, set by its class

        assertThat(used).isNotEmpty().allSatisfy(token -> assertThat(tokens).contains(token + ":"));
    }

    @Test
    @DisplayName("shows the same dark, whether the device asked for it or the person")
    void showsTheSameDark() throws IOException {
        assertThat(themes().get("dark by device")).isEqualTo(themes().get("dark by choice"));
    }

    @Test
    @DisplayName("keeps the contrast that reading needs, in light and dark")
    void keepsTheContrast() throws IOException {
        var poor = new ArrayList<String>();
        for (var theme : List.of("light", "dark by choice")) {
            var colours = new TreeMap<>(themes().get("light"));
            colours.putAll(themes().get(theme));
            for (var pair : pairs()) {
                var ratio = contrast(colour(colours, pair.front()), colour(colours, pair.back()));
                if (ratio < pair.needed()) {
                    poor.add("%s: %s on %s is %.2f, needs %.1f"
                            .formatted(theme, pair.front(), pair.back(), ratio, pair.needed()));
                }
            }
        }

        assertThat(poor).isEmpty();
    }

    private record Pair(String front, String back, double needed) {}

    /** Text needs 4.5 to 1, edges and marks 3 to 1, on every ground they may stand on. */
    private static List<Pair> pairs() {
        var grounds = List.of("ground", "surface", "surface-2", "sand");
        var pairs = new ArrayList<Pair>();
        for (var ground : grounds) {
            for (var text : List.of(
                    "ink", "ink-2", "ink-3", "link", "primary", "primary-ink", "ok", "info", "warn", "crit", "chg")) {
                pairs.add(new Pair(text, ground, 4.5));
            }
            for (var mark : List.of("line-strong", "focus", "band-line", "s1", "s2", "s3", "s4", "s5", "s6")) {
                pairs.add(new Pair(mark, ground, 3));
            }
            for (var fill : List.of("ok-fill", "info-fill", "warn-fill", "crit-fill", "chg-fill")) {
                pairs.add(new Pair(fill, ground, 3));
            }
        }
        for (var state : List.of("ok", "info", "warn", "crit", "chg")) {
            pairs.add(new Pair(state, state + "-bg", 4.5));
            pairs.add(new Pair("ink", state + "-bg", 4.5));
            pairs.add(new Pair("on-fill", state + "-fill", 4.5));
        }
        pairs.addAll(Arrays.asList(
                new Pair("neu", "neu-bg", 4.5),
                new Pair("on-primary", "primary", 4.5),
                new Pair("on-primary", "primary-hover", 4.5),
                new Pair("primary-ink", "primary-soft", 4.5),
                new Pair("ink", "primary-soft", 4.5),
                new Pair("ink", "sand-2", 4.5),
                new Pair("bar-ink", "bar", 4.5),
                new Pair("bar-ink-2", "bar", 4.5),
                new Pair("bar-ink", "bar-field", 4.5),
                new Pair("bar-ink-2", "bar-field", 4.5),
                new Pair("bar-line", "bar", 3),
                new Pair("bar-focus", "bar", 3)));
        for (var series : List.of("s1", "s2", "s4", "s5", "s6")) {
            pairs.add(new Pair(series, "band", 3));
        }
        return pairs;
    }

    private static Map<String, Map<String, String>> themes() throws IOException {
        var css = Files.readString(STYLES.resolve("tokens.css"));
        var device = css.indexOf("@media (prefers-color-scheme: dark)");
        var choice = css.indexOf(":root[data-theme=dark]");
        var portal = css.indexOf(".portal {");
        return Map.of(
                "light", tokens(css.substring(0, device)),
                "dark by device", tokens(css.substring(device, choice)),
                "dark by choice", tokens(css.substring(choice, portal)));
    }

    private static Map<String, String> tokens(String css) {
        var tokens = new TreeMap<String, String>();
        TOKEN.matcher(css).results().forEach(found -> tokens.put(found.group(1).substring(4), found.group(2)));
        return tokens;
    }

    private static String colour(Map<String, String> colours, String token) {
        assertThat(colours).containsKey(token);
        return colours.get(token);
    }

    private static double contrast(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + .05) / (dark + .05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        return .2126 * channel(colour, 1) + .7152 * channel(colour, 3) + .0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        var value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static String made(String name) throws IOException {
        try (var file = ThemeTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
