package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every page")
class PagesMarkupTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    static Stream<Path> pages() throws IOException {
        return Files.walk(WEBAPP).filter(file -> file.toString().endsWith(".xhtml"));
    }

    /** Pages at the patients' door, and the pieces they share. */
    static Stream<Path> pagesOfPatients() throws IOException {
        return pages().filter(file -> file.getParent().toString().matches(".*[/\\\\]portal([/\\\\].*)?"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("keeps the content policy: no script, style or handler in the markup, Ajax by PrimeFaces only")
    void keepsTheContentPolicy(Path page) {
        assertThat(text(page))
                .doesNotContainPattern(
                        "<script|\\sstyle=|\\son[a-z]+=\"|<f:ajax|<h:commandLink|<p:textEditor|<h:commandButton[^>]*[^/]>")
                .doesNotContain("escape=\"false\"")
                .doesNotContain("javascript:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("names no property by a word of Java: the expression language would not read it")
    void namesNoPropertyByAWordOfJava(Path page) {
        var expressions = Pattern.compile("#\\{[^}]*}")
                .matcher(text(page))
                .results()
                .map(found -> found.group().replaceAll("'[^']*'", ""));

        assertThat(expressions.flatMap(expression ->
                        Pattern.compile("\\.([a-z]+)\\b").matcher(expression).results()))
                .noneMatch(property -> SourceVersion.isKeyword(property.group(1)));
    }

    @Test
    @DisplayName("that an action leads on to is there")
    void isThereWhereActionsLeadOnTo() throws IOException {
        var outcomes = Pattern.compile("\"(/[^\"?]*)\\?faces-redirect");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var led = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> outcomes.matcher(text(file)).results())
                    .map(found -> WEBAPP + found.group(1) + ".xhtml")
                    .distinct()
                    .toList();

            assertThat(led)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(page -> assertThat(Path.of(page)).isRegularFile());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("can be read by the parser that opens it")
    void isWellFormed(Path page) throws IOException, XMLStreamException {
        var parsers = XMLInputFactory.newFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var elements = 0;
        try (var input = Files.newInputStream(page)) {
            var reader = parsers.createXMLStreamReader(input);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    elements++;
                }
            }
        }

        assertThat(elements).isPositive();
    }

    @ParameterizedTest
    @MethodSource("pagesOfPatients")
    @DisplayName("loads PrimeFaces for patients only where a component needs it: plain forms do the rest")
    void loadsPrimeFacesForPatientsOnlyWhereNeeded(Path page) {
        assertThat(text(page)).doesNotContain("<p:");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("says so when it asks by itself, so that an open page keeps no session alive")
    void saysSoWhenItAsksByItself(Path page) {
        assertThat(text(page))
                .doesNotContainPattern("<p:poll\\b[^>]*>(?!<f:param name=\"ohms-unasked\" value=\"1\"/>)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("asks only for texts that exist")
    void asksOnlyForTextsThatExist(Path page) {
        var texts = new Texts(Locale.ENGLISH);
        var asked = new TreeSet<String>();
        Pattern.compile("texts\\['([^']+)'\\]|words\\.of\\('([^']+)'")
                .matcher(text(page))
                .results()
                .forEach(found -> asked.add(found.group(1) == null ? found.group(2) : found.group(1)));
        asked.removeIf(key -> key.endsWith(".")); // the beginning of a computed key

        assertThat(asked)
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("holds no words of its own: they stand in the texts")
    void holdsNoWordsOfItsOwn(Path page) {
        var words = text(page)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<!DOCTYPE.*?>", "")
                .replaceAll("(?s)<kbd.*?</kbd>", "")
                .replaceAll("#\\{[^}]*\\}", "")
                .replaceAll("(?s)<[^>]*>", "|")
                .replaceAll("&[a-z]+;", "");

        assertThat(Stream.of(words.split("\\|")).map(String::trim).filter(word -> word.matches("(?s).*\\p{L}{2}.*")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("names only icons that are drawn")
    void namesOnlyIconsThatAreDrawn(Path page) throws IOException {
        var drawn = Files.readString(Path.of("src/theme/icons.txt"));
        var named = new TreeSet<String>();
        Pattern.compile("<ohms:icon name=\"([a-z]+)\"|\\bicon=\"(?:i-)?([a-z]+)\"")
                .matcher(text(page))
                .results()
                .forEach(found -> named.add(found.group(1) == null ? found.group(2) : found.group(1)));

        assertThat(named).allSatisfy(icon -> assertThat(drawn).contains("\n" + icon + ": "));
    }

    @Test
    @DisplayName("finds the words of each feature once only")
    void findsTheWordsOfEachFeatureOnce() {
        var keys = new TreeMap<String, Integer>();
        for (var file : List.of("texts", "refusals", "articles")) {
            Texts.merged(file, Locale.ENGLISH).keySet().forEach(key -> keys.merge(file + " " + key, 1, Integer::sum));
        }

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy((key, times) -> assertThat(times).isOne());
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
