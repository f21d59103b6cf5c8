package org.ohms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the sources of the product must not say, searched in their text: that is blunt, and finds what a rule about
 * types cannot see, such as the name of an algorithm. Lines of comments are left out.
 */
@DisplayName("The sources of the product")
class SoundSourcesTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    /**
     * Names of algorithms beside Tink, each for a protocol that prescribes it: the signature of webhooks, the
     * fingerprints of what is kept, TLS, and the files of certificates.
     */
    private static final List<String> ALGORITHMS =
            List.of("HmacSHA256", "SHA-256", "TLS", "TLSv1.3", "X.509", "PKCS12", "PKIX");

    /** They hand on a constant of an enumeration or of an annotation, or put two of their own together. */
    private static final List<String> PATTERNS_OF_THE_SOURCES =
            List.of("TypedDates", "CodeSystem", "NotificationTopic", "PersonMapping");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " :: ", quoteCharacter = '`', textBlock = """
            take no chance from a generator that can be guessed :: \\bnew Random\\(|Math\\.random|SplittableRandom
            ask no directory of names :: InitialContext|\\.doLookup\\(
            make no objects of bytes that came in :: ObjectInputStream|XMLDecoder
            start no shell :: Runtime\\.getRuntime\\(\\)\\.exec
            switch off no check of certificates :: HostnameVerifier|(?:implements|new) X509TrustManager
            print no traces of calls :: printStackTrace\\(
            """)
    void say(String what, String never) {
        assertThat(found(Pattern.compile(never), "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places in the sources that should " + what)
                .isEmpty();
    }

    @Test
    @DisplayName("name no algorithm but those that are approved")
    void nameApprovedAlgorithmsOnly() {
        var named = Pattern.compile("(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|KeyGenerator|KeyFactory"
                + "|SecretKeyFactory|SSLContext|CertificateFactory|KeyAgreement)\\.getInstance\\(\"([^\"]*)\"");
        for (var module : List.of("ohms-ejb", "ohms-web", "ohms-api")) {
            for (var source : sources(module, ".java").entrySet()) {
                named.matcher(source.getValue())
                        .results()
                        .forEach(found ->
                                assertThat(ALGORITHMS).as(source.getKey()).contains(found.group(1)));
            }
        }
    }

    @Test
    @DisplayName("encrypt by Tink only")
    void encryptByTinkOnly() {
        assertThat(found(
                        Pattern.compile("javax\\.crypto\\.Cipher|AES/|ECB|PKCS1Padding|\"(MD5|SHA-?1)\""),
                        "ohms-ejb",
                        "ohms-web",
                        "ohms-api"))
                .isEmpty();
    }

    @Test
    @DisplayName("put no text of others into a pattern of format")
    void formatByConstants() {
        assertThat(found(
                        Pattern.compile(
                                "String\\.format\\(\\s*+(?!Locale|\"|[A-Z_]+\\b)|MessageFormat\\.format\\(\\s*+(?!\")"),
                        "ohms-ejb",
                        "ohms-web",
                        "ohms-api"))
                .isEmpty();
    }

    @Test
    @DisplayName("make no regular expression of what somebody typed")
    void searchByConstants() {
        var made = Pattern.compile("Pattern\\.compile\\(\\s*+(?!\"|[A-Z_]+\\b)"
                + "|\\.(?:replaceAll|replaceFirst|split)\\(\\s*+(?!\"|[A-Z_]+\\b)[a-z]\\w*\\s*[,+]");

        assertThat(found(made, "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places that make patterns of something else than constants of the sources")
                .allMatch(place -> PATTERNS_OF_THE_SOURCES.stream().anyMatch(place::contains));
    }

    @Test
    @DisplayName("let the pages run as in production, which shows no insides")
    void runAsInProduction() throws IOException {
        assertThat(Files.readString(CHECKOUT.resolve("ohms-web/src/main/webapp/WEB-INF/web.xml")))
                .containsPattern("PROJECT_STAGE</param-name>\\s*<param-value>Production<");
    }

    @Test
    @DisplayName("let no script make a page out of text, run text, or keep anything about a person in the browser")
    void scriptsAreHarmless() {
        var never = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                + "|__proto__|sessionStorage\\.setItem|indexedDB|caches\\.");
        assertThat(places(sources("ohms-web", ".js"), never)).isEmpty();
        assertThat(places(sources("ohms-web", ".js"), Pattern.compile("localStorage\\.setItem\\((?!TOUCHED,)")))
                .as("what is kept in the browser besides the time of the last touch")
                .isEmpty();
    }

    @Test
    @DisplayName("let a browser fetch nothing from elsewhere")
    void nothingComesFromElsewhere() {
        var elsewhere = Pattern.compile(
                "<(?:script|img|link|iframe|video|audio|source)[^>]*(?:src|href)=\"(?:https?:)?//|url\\(['\"]?(?:https?:)?//|\\bfetch\\(['\"`]https?:|import .*['\"]https?:");
        assertThat(places(sources("ohms-web", ".xhtml", ".js", ".css"), elsewhere))
                .isEmpty();
    }

    private static List<String> found(Pattern never, String... modules) {
        return Stream.of(modules)
                .flatMap(module -> places(sources(module, ".java"), never).stream())
                .toList();
    }

    private static List<String> places(Map<String, String> sources, Pattern never) {
        return sources.entrySet().stream()
                .flatMap(source ->
                        never.matcher(source.getValue()).results().map(found -> source.getKey() + ": " + found.group()))
                .toList();
    }

    /** The shipped texts of a module without their comments, by path. */
    private static Map<String, String> sources(String module, String... endings) {
        try (var files = Files.walk(CHECKOUT.resolve(module).resolve("src/main"))) {
            var texts = files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().endsWith(ending)))
                    .collect(Collectors.toMap(
                            file -> CHECKOUT.relativize(file).toString(),
                            SoundSourcesTest::withoutComments,
                            (one, other) -> one,
                            TreeMap::new));
            assertThat(texts).isNotEmpty();
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String withoutComments(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
