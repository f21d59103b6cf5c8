package org.ohms.house;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lighthouse, as a phone sees a page: the version of {@code src/test/lighthouse}, fetched by npm when it is first needed.
 * Without npm or network it fails; it is never skipped.
 */
public final class Lighthouse {
    private static final Path SOURCE = Build.MODULE.resolve("src/test/lighthouse");
    private static final Path INSTALLED = Build.TARGET.resolve("lighthouse");
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices");
    private static final String CHROMIUM_FLAGS =
            "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --ignore-certificate-errors";

    private Lighthouse() {}

    /** Median scores, 0 to 100, and what cost points in the last run. */
    public record Report(Map<String, Integer> scores, List<String> findings) {}

    /**
     * @param cookies of whoever is signed in: a value of the header Cookie
     */
    public static Report measure(String address, String cookies, int runs) {
        install();
        var scores = new TreeMap<String, List<Integer>>();
        var findings = new ArrayList<String>();
        for (var run = 1; run <= runs; run++) {
            var report = run(address, cookies, run);
            for (var category : CATEGORIES) {
                var score = Math.round(report.getFloat("categories.'" + category + "'.score") * 100);
                scores.computeIfAbsent(category, key -> new ArrayList<>()).add(score);
            }
            findings.clear();
            findings.addAll(findings(report));
        }
        var medians = new TreeMap<String, Integer>();
        scores.forEach((category, all) ->
                medians.put(category, all.stream().sorted().toList().get(all.size() / 2)));
        return new Report(medians, findings);
    }

    private static JsonPath run(String address, String cookies, int number) {
        var name = address.replaceAll("[^a-z]+", "-") + "-" + number + ".json";
        var result = INSTALLED.resolve(name);
        command(
                INSTALLED,
                Map.of("CHROME_PATH", Browser.program().toString()),
                "node",
                INSTALLED.resolve("node_modules/lighthouse/cli/index.js").toString(),
                address,
                "--output=json",
                "--output-path=" + result,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--form-factor=mobile",
                "--chrome-flags=" + CHROMIUM_FLAGS,
                "--extra-headers={\"Cookie\":\"" + cookies + "\"}",
                "--quiet");
        var report = JsonPath.from(result.toFile());
        var landed = report.getString("finalDisplayedUrl");
        if (!landed.equals(address)) {
            throw new IllegalStateException("Lighthouse came to " + landed + " instead of " + address);
        }
        return report;
    }

    private static List<String> findings(JsonPath report) {
        return report.<String, Map<String, Object>>getMap("audits").entrySet().stream()
                .filter(audit -> audit.getValue().get("score") instanceof Number score && score.doubleValue() < 0.9)
                .map(audit -> audit.getKey() + " " + audit.getValue().get("score") + " "
                        + audit.getValue().getOrDefault("displayValue", ""))
                .toList();
    }

    private static void install() {
        if (Files.isDirectory(INSTALLED.resolve("node_modules/lighthouse"))) {
            return;
        }
        try {
            Files.createDirectories(INSTALLED);
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        command(INSTALLED, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }

    private static void command(Path directory, Map<String, String> environment, String... command) {
        @Nullable Process process = null;
        try {
            var log = Files.createTempFile(directory, "command", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        command[0] + " failed: " + Files.readString(log, StandardCharsets.UTF_8));
            }
            Files.delete(log);
        } catch (IOException missing) {
            throw new IllegalStateException(
                    command[0] + " is needed to run Lighthouse (Node.js 18 or newer with npm).", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
