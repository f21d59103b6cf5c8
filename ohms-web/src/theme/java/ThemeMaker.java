import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes, at build time, what no person should write: the PrimeFaces theme in our tokens, the icon sprite, and the
 * classes that place a visit on the day grid. Needs the JDK only.
 *
 * <pre>java ThemeMaker.java primefaces.jar src/theme target/classes/META-INF/resources</pre>
 */
public class ThemeMaker {
    private static final String BASE_THEME = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern DECLARATION = Pattern.compile("([-\\w]+)(\\s*:\\s*)([^;{}]+)(?=[;}])");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)");

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final TreeMap<String, Integer> unmapped = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        var maker = new ThemeMaker();
        var source = Path.of(args[1]);
        var target = Path.of(args[2]);
        maker.readMap(source.resolve("theme.map"));
        write(target.resolve("primefaces-ohms/theme.css"), maker.theme(Path.of(args[0])));
        var icons = icons(source.resolve("icons.txt"));
        write(target.resolve("ohms/icons.svg"), sprite(icons));
        write(target.resolve("ohms/icons.css"), buttonIcons(icons));
        write(target.resolve("ohms/grid.css"), dayGrid());
    }

    private void readMap(Path file) throws IOException {
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                var parts = line.trim().split("\\s+");
                tokens.put(parts[0] + " " + parts[1], parts[2]);
            }
        }
    }

    private String theme(Path jar) throws IOException {
        String css;
        try (var zip = new ZipFile(jar.toFile())) {
            css = new String(zip.getInputStream(zip.getEntry(BASE_THEME)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        css = css.replace("\uFEFF", "").replaceAll(":root\\{[^}]*\\}", ""); // its palettes: our tokens stand in for them
        css = css.replaceAll("body select[^{}]*body input:not\\([^{}]*\\{[^}]*\\}", ""); // bare inputs are ours
        var out = new StringBuilder("/* Made at build from the theme inside the PrimeFaces jar (MIT); do not edit. */\n");
        var declarations = DECLARATION.matcher(css);
        while (declarations.find()) {
            declarations.appendReplacement(
                    out,
                    Matcher.quoteReplacement(declarations.group(1)
                            + declarations.group(2)
                            + value(declarations.group(1), declarations.group(3))));
        }
        declarations.appendTail(out);
        if (!unmapped.isEmpty()) {
            throw new IllegalStateException("theme.map names no token for " + unmapped);
        }
        var idle = new TreeSet<>(tokens.keySet());
        idle.removeAll(used);
        if (!idle.isEmpty()) {
            throw new IllegalStateException("theme.map names colours that PrimeFaces no longer uses: " + idle);
        }
        return out.toString().replace("}body ", "}\nbody ");
    }

    private String value(String property, String value) {
        if (value.contains("url(")) {
            return value;
        }
        if (property.equals("font-family") && value.contains("BlinkMacSystemFont")) {
            return "var(--o-font)";
        }
        if (property.equals("font-size") && value.equals("1rem")) {
            return "var(--o-fs-md)";
        }
        if (property.equals("border-radius") && value.equals("4px")) {
            return "var(--o-r-sm)";
        }
        var place = place(property);
        var colours = COLOUR.matcher(value);
        var out = new StringBuilder();
        while (colours.find()) {
            colours.appendReplacement(out, Matcher.quoteReplacement(token(plain(colours.group()), place)));
        }
        return colours.appendTail(out).toString();
    }

    private String token(String colour, String place) {
        if (colour.matches("(?:rgb|hsl)a\\(.*,0\\)")) {
            return "transparent";
        }
        for (var key : new String[] {colour + " " + place, colour + " any"}) {
            if (tokens.containsKey(key)) {
                used.add(key);
                return "var(" + tokens.get(key) + ")";
            }
        }
        unmapped.merge(colour + " " + place, 1, Integer::sum);
        return colour;
    }

    private static String place(String property) {
        if (property.startsWith("background")) {
            return "bg";
        }
        if (property.contains("shadow")) {
            return "shadow";
        }
        if (property.startsWith("border") || property.startsWith("outline")) {
            return "border";
        }
        return "text";
    }

    private static String plain(String colour) {
        var lower = colour.toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",").replaceAll("\\(\\s+", "(");
        return lower.equals("#ffffff") ? "#fff" : lower.replace(",0.", ",.");
    }

    private static Map<String, String> icons(Path file) throws IOException {
        var icons = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var colon = line.indexOf(':');
                icons.put(line.substring(0, colon), line.substring(colon + 1).trim());
            }
        }
        return icons;
    }

    private static String sprite(Map<String, String> icons) {
        var out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
        icons.forEach((name, shapes) -> out.append("<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\">"
                + shapes.replace("class=\"f\"", "fill=\"currentColor\" stroke=\"none\"") + "</symbol>\n"));
        return out.append("</svg>\n").toString();
    }

    /** PrimeFaces draws a button's icon as an empty span: there an icon is a mask that shows the button's own colour. */
    private static String buttonIcons(Map<String, String> icons) {
        var out = new StringBuilder("/* Made at build from icons.txt; do not edit. */\n");
        icons.forEach((name, shapes) -> out.append(".i-" + name + "{--o-i:url(\"data:image/svg+xml,"
                + ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2'"
                                + " stroke-linecap='round' stroke-linejoin='round'>"
                                + shapes.replace("class=\"f\"", "fill=\"black\"").replace('"', '\'') + "</svg>")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("#", "%23")
                + "\")}\n"));
        return out.toString();
    }

    /** Every five minutes of a day, every length up to a day, and the hour at which a grid begins. */
    private static String dayGrid() {
        var out = new StringBuilder("/* Made at build; do not edit. */\n");
        for (var minute = 0; minute < 24 * 60; minute += 5) {
            out.append(String.format(Locale.ROOT, ".t%02d%02d{--t:%d}%n", minute / 60, minute % 60, minute / 5));
        }
        for (var minute = 5; minute <= 24 * 60; minute += 5) {
            out.append(String.format(Locale.ROOT, ".d%d{--d:%d}%n", minute, minute / 5));
        }
        for (var hour = 0; hour < 24; hour++) {
            out.append(String.format(Locale.ROOT, ".from%02d{--from:%d}%n", hour, hour * 12));
        }
        for (var column = 1; column <= 24; column++) {
            out.append(String.format(Locale.ROOT, ".g%d{grid-column-start:%d}%n", column, column + 1));
            out.append(String.format(Locale.ROOT, ".cols%d{--cols:%d}%n", column, column));
        }
        return out.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
