package org.ohms.house;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The one Chromium all journeys share. It is found, in this order: the variable OHMS_CHROMIUM, the path, Playwright's own
 * download, and for root on Debian a package. Without one the journeys fail; they are never skipped.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Debian's packages; the first has no windows to paint and takes two thirds of the other's time. */
    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "chromium");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // a camera and a microphone that nobody has to allow, for visits by video between two pages of one machine
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--allow-loopback-in-peer-connection");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser open() {
        var known = named().or(Browser::onPath);
        if (known.isPresent()) {
            return with(known.get());
        }
        try {
            return downloaded();
        } catch (PlaywrightException noDownload) {
            return with(installedByApt()
                    .orElseThrow(() -> new IllegalStateException(
                            "No Chromium was found for the browser tests: set OHMS_CHROMIUM to its program, or install the "
                                    + "package chromium.",
                            noDownload)));
        }
    }

    /** The program itself, for tools that start it by themselves. */
    static Path program() {
        return named().or(Browser::onPath).orElseGet(() -> {
            try (var playwright = Playwright.create()) {
                return Path.of(playwright.chromium().executablePath());
            }
        });
    }

    com.microsoft.playwright.Browser chromium() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Browser with(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(options().setExecutablePath(program)));
    }

    private static Browser downloaded() {
        var playwright = Playwright.create();
        try {
            return new Browser(playwright, playwright.chromium().launch(options()));
        } catch (PlaywrightException noDownload) {
            playwright.close();
            throw noDownload;
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("OHMS_CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> onPath() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installedByApt() {
        var apt = Path.of("/usr/bin/apt-get");
        if (!Files.isExecutable(apt) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        return PACKAGES.stream()
                .filter(name -> isInstalled(apt, name))
                .findFirst()
                .flatMap(name -> onPath());
    }

    private static boolean isInstalled(Path apt, String name) {
        try {
            var process = new ProcessBuilder(apt.toString(), "install", "-y", name)
                    .inheritIO()
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
