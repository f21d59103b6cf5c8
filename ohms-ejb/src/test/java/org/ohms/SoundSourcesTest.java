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

    /** What one protocol alone prescribes, by where it is spoken: RFC 8291 and 8292 to browsers, coturn's passes. */
    private static final Map<String, List<String>> OF_ONE_PROTOCOL = Map.of(
            "messaging/push/", List.of("ECDH", "EC", "AES/GCM/NoPadding", "SHA256withECDSAinP1363Format"),
            "telemedicine/room/TurnCredentials.java", List.of("HmacSHA1"));

    /** How keys are made, by the names of Tink. */
    private static final List<String> TEMPLATES = List.of("AES256_GCM", "HMAC_SHA256_PRF", "ED25519", "JWT_ES256");

    /**
     * What others may sign with who prove themselves to us, by the names of RFC 7518: RSA and ECDSA with SHA-2; HS256 is
     * what the video server wants of us.
     */
    private static final List<String> SIGNATURES =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "HS256");

    /** Where the house speaks to other systems: each knows its addresses from the configuration or from administrators. */
    private static final List<String> WAYS_OUT = List.of(
            "integration/target/",
            "messaging/mail/MailChannel.java",
            "messaging/sms/TwilioGateway.java",
            "records/document/scan/VirusScanner.java",
            "compliance/status/HospitalStatus.java");

    /** Commands that an operator starts at a console, and the last word of a server that stops. */
    private static final List<String> COMMANDS = List.of(
            "shared/start/ServerStop.java",
            "shared/crypto/RewrapKeys.java",
            "identity/account/OperatorConsole.java",
            "identity/recovery/AdminRecover.java",
            "compliance/audit/ExportAuditHead.java",
            "compliance/audit/VerifyAuditChain.java",
            "compliance/backup/TakeBackup.java",
            "compliance/backup/RestoreBackup.java",
            "compliance/keys/KeysCommand.java");

    private static final Pattern LOG_FILE = Pattern.compile("(?i:filepath|messageFileName|traceFileName)=\"([^\"]+)\"");

    private static final Pattern ASKED = Pattern.compile("\\b(?:createNativeQuery|createQuery|prepareStatement)\\(");

    /** They put a query together from pieces of their own; what somebody asked for goes in as a parameter there, too. */
    private static final List<String> COMPOSING = List.of(
            "Accounts",
            "AdminRecovery",
            "Announcements",
            "Anomalies",
            "Articles",
            "AuditInsert",
            "BreakGlassGrants",
            "ChangeRules",
            "ChargeBook",
            "Checks",
            "Claims",
            "ClientNames",
            "ClientPurge",
            "Conditions",
            "Conversations",
            "Dispenses",
            "Documents",
            "DoneWithRecord",
            "Drawers",
            "Invitations",
            "InvoiceBook",
            "Ledger",
            "LineShares",
            "MergedTies",
            "OneTimeLinks",
            "OpenRequests",
            "OutboxDesk",
            "OwnVisitReader",
            "Payers",
            "PaymentBook",
            "Practitioners",
            "Prescriptions",
            "ProxyGrants",
            "Readers",
            "RecordAccounts",
            "Referrals",
            "Remittances",
            "ReportReading",
            "RotationRecords",
            "SealedBatch",
            "SeenReader",
            "SignUps",
            "Stock",
            "Subscriptions",
            "Tasks",
            "TokenIndex",
            "TrailQueries",
            "VisitListing",
            "VisitReader",
            "Waitlist",
            "WhoSeesWhat");

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
                + "|SecretKeyFactory|SSLContext|CertificateFactory|KeyAgreement|AlgorithmParameters)"
                + "\\.getInstance\\((?:\"([^\"]*)\"|([A-Z_]+))");
        for (var module : List.of("ohms-ejb", "ohms-web", "ohms-api")) {
            for (var source : sources(module, ".java").entrySet()) {
                named.matcher(source.getValue())
                        .results()
                        .map(found ->
                                found.group(1) == null ? constant(source.getValue(), found.group(2)) : found.group(1))
                        .forEach(name -> assertThat(approved(source.getKey()))
                                .as(source.getKey())
                                .contains(name));
            }
        }
    }

    private static List<String> approved(String place) {
        return Stream.concat(
                        ALGORITHMS.stream(),
                        OF_ONE_PROTOCOL.entrySet().stream()
                                .filter(one -> place.contains(one.getKey()))
                                .flatMap(one -> one.getValue().stream()))
                .toList();
    }

    private static String constant(String source, String name) {
        var found = Pattern.compile("\\b" + name + " = \"([^\"]*)\"").matcher(source);
        return found.find() ? found.group(1) : name + ", which is no constant of this source";
    }

    @Test
    @DisplayName("make keys and check signatures by what is approved")
    void makeKeysByWhatIsApproved() {
        var templates = Pattern.compile("\"((?:AES|HMAC|ED|JWT|ECDSA|RSA|X?CHACHA)\\w*_\\w+|ED25519)\"");
        var signatures = Pattern.compile("JWSAlgorithm\\.([A-Z]+\\d+)");
        for (var source : sources("ohms-ejb", ".java").entrySet()) {
            templates
                    .matcher(source.getValue())
                    .results()
                    .forEach(found -> assertThat(TEMPLATES).as(source.getKey()).contains(found.group(1)));
            signatures
                    .matcher(source.getValue())
                    .results()
                    .forEach(found -> assertThat(SIGNATURES).as(source.getKey()).contains(found.group(1)));
        }
        assertThat(found(Pattern.compile("KeyTemplates\\.|generateNew\\("), "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places that make keys")
                .allMatch(place -> place.contains("shared/crypto/"));
    }

    @Test
    @DisplayName(
            "bring what a demonstration shows only when its switch is on, which nobody sets by default, and no tests")
    void showNothingByThemselves() throws IOException {
        var opening = sources("ohms-ejb", "Opening.java").entrySet().stream()
                .filter(source -> source.getKey().endsWith("/shared/start/Opening.java"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(found(Pattern.compile("new DemoDataWanted\\("), "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places that ask for the data of a demonstration")
                .singleElement()
                .asString()
                .contains("shared/start/Opening.java");
        assertThat(opening)
                .singleElement()
                .asString()
                .containsPattern("if \\(demo\\) \\{\\s+background\\.run\\(\"demo\\.load\", this::loadDemoOnce\\);");
        assertThat(found(Pattern.compile("name = \"ohms\\.demo\"(?!, defaultValue = \"false\"\\))"), "ohms-ejb"))
                .as("places where the switch is on when nobody says so")
                .isEmpty();
        assertThat(Files.readString(CHECKOUT.resolve("liberty-config/server.env.example")))
                .doesNotContainPattern("(?m)^OHMS_DEMO=");
        assertThat(found(
                        Pattern.compile(
                                "import (?:static )?(?:org\\.junit|org\\.assertj|org\\.mockito|com\\.tngtech|net\\.jqwik)"),
                        "ohms-ejb",
                        "ohms-web",
                        "ohms-api"))
                .as("places that need what tests are written with")
                .isEmpty();
    }

    @Test
    @DisplayName("use no key, algorithm or certificate that the inventory for operators leaves out")
    void standInTheInventory() throws IOException {
        var inventory = Files.readString(CHECKOUT.resolve("docs/operations/keys.md"));
        var sets = Pattern.compile("\\.named(?:OrAs)?\\(\"(\\w+)\"");
        var settings =
                Pattern.compile("(?m)^#?(OHMS_\\w*(?:_KEY|_SECRET|_PASSWORD|_TOKEN|_KEYSTORE|CERT|_CERTIFICATES))=");

        assertThat(Stream.of(
                                ALGORITHMS.stream(),
                                OF_ONE_PROTOCOL.values().stream().flatMap(List::stream),
                                TEMPLATES.stream(),
                                sources("ohms-ejb", ".java").values().stream()
                                        .flatMap(source -> sets.matcher(source).results())
                                        .map(found -> found.group(1)),
                                settings.matcher(
                                                Files.readString(CHECKOUT.resolve("liberty-config/server.env.example")))
                                        .results()
                                        .map(found -> found.group(1)))
                        .flatMap(names -> names)
                        .distinct())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(inventory).contains("`" + name + "`"));
    }

    @Test
    @DisplayName("write no log that the inventory for operators does not describe in every point")
    void logsStandInTheInventory() throws IOException {
        var rows = Pattern.compile("(?m)^\\| `([^`]+)`[^|]* \\|(.*)\\|$")
                .matcher(Files.readString(CHECKOUT.resolve("docs/operations/health-and-logs.md"))
                        .replaceFirst("(?s).*## Which logs there are", "")
                        .replaceFirst("(?s)\n## .*", ""))
                .results()
                .toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .contains("logs/messages.log", "logs/access.log", "ohms.audit_event", "ohms.audit_seal");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.group(2).split("\\|"))
                        .as(row.group(1))
                        .hasSize(5)
                        .allSatisfy(cell -> assertThat(cell).isNotBlank()));
        assertThat(Files.readString(CHECKOUT.resolve("liberty-config/jvm.options")))
                .contains("-Duser.timezone=UTC");
    }

    @Test
    @DisplayName("call other systems from a few places only, each by an address that is set up and checked")
    void callFromAFewPlaces() {
        var calling = Pattern.compile("\\bHttpClient\\b|openConnection\\(|new Socket\\(|\\bSSLSocket\\b|DatagramSocket"
                + "|\\.openStream\\(|ClientBuilder\\.|Transport\\.send");

        assertThat(found(calling, "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places that open a way out")
                .allMatch(place -> WAYS_OUT.stream().anyMatch(place::contains));
    }

    @Test
    @DisplayName("write to the log, and nowhere else; commands of operators answer on their console")
    void writeToTheLog() throws IOException {
        var elsewhere = Pattern.compile("System\\.(?:out|err)\\b|FileHandler|ConsoleHandler|SocketHandler"
                + "|StreamHandler|addHandler\\(|java\\.util\\.logging\\.FileHandler");
        assertThat(found(elsewhere, "ohms-ejb", "ohms-web", "ohms-api"))
                .as("places that write past the log")
                .allMatch(place -> COMMANDS.stream().anyMatch(place::contains));
        var documented = Files.readString(CHECKOUT.resolve("docs/operations/health-and-logs.md"));
        assertThat(documented).contains("`logs/messages.log`", "`logs/access.log`");
        try (var files = Files.walk(CHECKOUT.resolve("liberty-config"))) {
            var named = files.filter(file -> file.toString().endsWith(".xml"))
                    .map(SoundSourcesTest::withoutComments)
                    .flatMap(text -> LOG_FILE.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named)
                    .as("files of logs that the server's configuration names")
                    .allMatch(file -> documented.contains("`logs/" + file.replaceFirst(".*/", "") + "`"));
        }
    }

    @Test
    @DisplayName("ask the database in words of their own: one constant, or several put together where it is read twice")
    void askInWordsOfTheirOwn() {
        var composing = new TreeMap<String, String>();
        for (var source : sources("ohms-ejb", ".java").entrySet()) {
            ASKED.matcher(source.getValue())
                    .results()
                    .map(found -> firstArgument(source.getValue(), found.end()))
                    .filter(said -> !said.matches("[\\s+A-Z_0-9.]*"))
                    .forEach(said -> composing.put(source.getKey(), said));
        }

        assertThat(composing.keySet())
                .as("classes that put a query together")
                .allMatch(place -> COMPOSING.stream().anyMatch(name -> place.endsWith("/" + name + ".java")));
        for (var module : List.of("ohms-web", "ohms-api")) {
            assertThat(places(sources(module, ".java"), ASKED)).as(module).isEmpty();
        }
    }

    /** What a call is given first, without the words between quotes. */
    private static String firstArgument(String text, int from) {
        var said = new StringBuilder();
        var depth = 0;
        for (var i = from; i < text.length(); i++) {
            var here = text.charAt(i);
            if (here == '"') {
                var quotes = text.startsWith("\"\"\"", i) ? "\"\"\"" : "\"";
                i = text.indexOf(quotes, i + quotes.length());
                while (text.charAt(i - 1) == '\\') {
                    i = text.indexOf(quotes, i + 1);
                }
                i += quotes.length() - 1;
            } else if (depth == 0 && (here == ',' || here == ')')) {
                break;
            } else {
                depth += here == '(' ? 1 : here == ')' ? -1 : 0;
                said.append(here);
            }
        }
        return said.toString();
    }

    @Test
    @DisplayName("encrypt by Tink only, but for what browsers decrypt")
    void encryptByTinkOnly() {
        assertThat(found(
                        Pattern.compile("javax\\.crypto\\.Cipher|AES/|ECB|PKCS1Padding|\"(MD5|SHA-?1)\""),
                        "ohms-ejb",
                        "ohms-web",
                        "ohms-api"))
                .as("places that encrypt past Tink")
                .allMatch(place -> place.contains("messaging/push/SealedForBrowser.java"));
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
