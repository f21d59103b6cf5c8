package org.ohms.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of settings for operators")
class ServerEnvExampleTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\s*\\)");
    private static final Pattern VARIABLE = Pattern.compile("<variable name=\"([^\"]+)\" defaultValue=\"([^\"]*)\"/>");
    private static final Pattern LINE = Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]*)=(.*)$");

    @Test
    @DisplayName("names every setting there is and no other, with the value that counts without it")
    void namesEverySetting() throws IOException {
        var known = known();
        var listed = listed();

        assertThat(listed.keySet()).isEqualTo(known.keySet());
        assertThat(listed)
                .allSatisfy(
                        (name, value) -> assertThat(known.get(name)).as(name).contains(value));
    }

    @Test
    @DisplayName("comments out what has a value already, so that a copy changes nothing by itself")
    void commentsOutWhatHasAValue() throws IOException {
        var active = LINE.matcher(example())
                .results()
                .filter(line -> !line.group().startsWith("#"))
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(active).containsEntry("OHMS_MASTER_KEY", "");
        assertThat(active.keySet()).allMatch(name -> active.get(name).isEmpty() || name.equals("OHMS_DB_HOST"));
    }

    private static Map<String, String> listed() throws IOException {
        return LINE.matcher(example())
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> line.group(2), (first, twice) -> "twice", TreeMap::new));
    }

    private static String example() throws IOException {
        return Files.readString(CHECKOUT.resolve("liberty-config/server.env.example"));
    }

    /** Names as the environment has them, and what counts without one: as many words as there are places that read it. */
    private static Map<String, Set<String>> known() throws IOException {
        var settings = new TreeMap<String, Set<String>>();
        for (var module : List.of("ohms-ejb", "ohms-web", "ohms-api")) {
            find(CHECKOUT.resolve(module).resolve("src/main/java"), ".java", INJECTED, settings);
        }
        find(CHECKOUT.resolve("liberty-config"), ".xml", VARIABLE, settings);
        return settings;
    }

    private static void find(Path directory, String ending, Pattern pattern, Map<String, Set<String>> settings)
            throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(setting -> settings.computeIfAbsent(variable(setting), name -> new TreeSet<>())
                                .add(setting.group(2) == null ? "" : setting.group(2)));
            }
        }
    }

    private static String variable(MatchResult setting) {
        return setting.group(1).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
