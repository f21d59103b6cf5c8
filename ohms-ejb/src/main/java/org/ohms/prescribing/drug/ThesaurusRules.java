package org.ohms.prescribing.drug;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.Sha256;

/**
 * Makes rules of the thesaurus of the ANSM: each family becomes a group, each row a rule between groups or ingredients.
 * What it cannot take over it lists, row by row; nothing is dropped in silence.
 *
 * <p>A row with several levels says when each of them holds, which no rule can ask. The gravest stands, but a
 * contraindication that holds only under conditions becomes major, as with the rules that ship; the words of all
 * levels stand in the rule.
 */
final class ThesaurusRules {
    /** The key of the source that the groups and rules name. */
    static final String SOURCE = "ANSM-FILE";

    private static final Map<String, Severity> LEVELS = Map.of(
            "contre-indication", Severity.CONTRAINDICATED,
            "association deconseillee", Severity.MAJOR,
            "precaution d'emploi", Severity.MODERATE,
            "a prendre en compte", Severity.MINOR);

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final int CODE_BYTES = 5;

    private final FrenchNames names;
    private final String label;
    /** Groups by the key of their family. */
    private final Map<String, DrugGroup> groups = new LinkedHashMap<>();

    private final Set<String> emptyFamilies = new TreeSet<>();
    private final List<Map<String, String>> rules = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    ThesaurusRules(AnsmThesaurus thesaurus, FrenchNames names, String label) {
        this.names = names;
        this.label = label;
        families(thesaurus.families());
        thesaurus.entries().forEach(this::take);
    }

    List<DrugGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** The rules in the columns of {@code rules.csv}; a pair may stand in both directions. */
    List<Map<String, String>> rules() {
        return List.copyOf(rules);
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    private void families(Map<String, List<String>> families) {
        var unknown = new TreeMap<String, Set<String>>();
        var members = new HashMap<String, Set<String>>();
        new TreeMap<>(families).forEach((family, substances) -> {
            var known = members.computeIfAbsent(FrenchNames.key(family), key -> new LinkedHashSet<>());
            for (var substance : substances) {
                names.ingredient(substance)
                        .ifPresentOrElse(
                                known::add,
                                () -> unknown.computeIfAbsent(substance, s -> new TreeSet<>())
                                        .add(family));
            }
            var key = FrenchNames.key(family);
            if (known.isEmpty()) {
                emptyFamilies.add(key);
            } else {
                groups.put(
                        key,
                        new DrugGroup(
                                "ansm-" + NO_LETTERS.matcher(key).replaceAll("-"),
                                family,
                                known.stream().sorted().toList(),
                                List.of(SOURCE)));
            }
        });
        unknown.forEach((substance, of) ->
                leftOut.add(new LeftOut(0, substance, String.join("; ", of), LeftOutReason.UNKNOWN_MEMBER, substance)));
    }

    private void take(AnsmThesaurus.Entry entry) {
        var first = side(entry, entry.main());
        var second = side(entry, entry.plus());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        if (first.equals(second) && !first.get().startsWith("group:")) {
            leaveOut(entry, LeftOutReason.SAME_INGREDIENT, null);
            return;
        }
        severity(entry).ifPresent(severity -> rules.add(rule(entry, first.get(), second.get(), severity)));
    }

    private Optional<String> side(AnsmThesaurus.Entry entry, String name) {
        var key = FrenchNames.key(name);
        var group = groups.get(key);
        if (group != null) {
            return Optional.of("group:" + group.code());
        }
        var ingredient = names.ingredient(name);
        if (ingredient.isEmpty()) {
            leaveOut(
                    entry, emptyFamilies.contains(key) ? LeftOutReason.EMPTY_FAMILY : LeftOutReason.UNKNOWN_NAME, name);
        }
        return ingredient;
    }

    private Optional<Severity> severity(AnsmThesaurus.Entry entry) {
        var known = entry.levels().stream()
                .map(level -> LEVELS.get(FrenchNames.key(level.level())))
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        if (known.size() < entry.levels().size() || known.isEmpty()) {
            leaveOut(
                    entry,
                    LeftOutReason.UNKNOWN_LEVEL,
                    entry.levels().stream().map(AnsmThesaurus.Level::level).collect(Collectors.joining("; ")));
            return Optional.empty();
        }
        if (known.size() == 1) {
            return Optional.of(known.get(0));
        }
        leaveOut(entry, LeftOutReason.CONDITIONS, words(entry));
        return Optional.of(known.get(0) == Severity.CONTRAINDICATED ? Severity.MAJOR : known.get(0));
    }

    private void leaveOut(AnsmThesaurus.Entry entry, LeftOutReason reason, @Nullable String about) {
        leftOut.add(new LeftOut(entry.row(), entry.main(), entry.plus(), reason, about));
    }

    private Map<String, String> rule(AnsmThesaurus.Entry entry, String first, String second, Severity severity) {
        var rule = new LinkedHashMap<String, String>();
        rule.put("code", code(first, second));
        rule.put("first", first);
        rule.put("second", second);
        rule.put("severity", severity.word());
        rule.put("interruptive", severity.isGrave() ? "yes" : "no");
        rule.put("mechanism", entry.main() + " / " + entry.plus());
        rule.put("effect", entry.mechanism().isEmpty() ? words(entry) : entry.mechanism());
        rule.put("action", words(entry));
        rule.put("sources", SOURCE);
        rule.put("since", label);
        return rule;
    }

    /** The same for a pair in either direction, and the same the next time. */
    private static String code(String first, String second) {
        var pair = Stream.of(first, second).sorted().collect(Collectors.joining("\n"));
        var digest = Sha256.of(pair.getBytes(StandardCharsets.UTF_8));
        return "ANSM-" + HexFormat.of().formatHex(digest, 0, CODE_BYTES).toUpperCase(Locale.ROOT);
    }

    private static String words(AnsmThesaurus.Entry entry) {
        return entry.levels().stream()
                .map(level -> level.info().isEmpty() ? level.level() + "." : level.level() + ": " + level.info())
                .collect(Collectors.joining(" "));
    }
}
