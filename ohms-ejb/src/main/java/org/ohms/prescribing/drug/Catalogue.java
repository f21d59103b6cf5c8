package org.ohms.prescribing.drug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds ingredients by code and by name. */
final class Catalogue {
    /** ATC codes and names hold letters; what is all digits is an RxNorm concept. */
    private static final Pattern RXCUI = Pattern.compile("\\d+");

    private final Map<String, Ingredient> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> byRxcui = new HashMap<>();
    private final Map<String, Combination> byAtc = new HashMap<>();
    private final Map<String, Combination> byWord = new HashMap<>();
    /** What is sold in one product. */
    private final Set<Set<String>> products = new HashSet<>();

    Catalogue(List<Ingredient> ingredients, List<Combination> combinations) {
        for (var ingredient : ingredients) {
            if (byName.put(ingredient.name(), ingredient) != null) {
                throw new RuleSetUnreadable("ingredient " + ingredient.name() + " stands twice");
            }
            ingredient
                    .rxcuis()
                    .forEach(code -> byRxcui.computeIfAbsent(code, c -> new LinkedHashSet<>())
                            .add(ingredient.name()));
            var alone = new Combination(ingredient.name(), List.of(ingredient.name()), true);
            ingredient.atcCodes().forEach(code -> byAtc.put(code, alone));
            Stream.of(List.of(ingredient.name()), ingredient.names(), ingredient.brands())
                    .flatMap(List::stream)
                    .forEach(word -> claim(DrugNames.key(word), alone));
        }
        for (var combination : combinations) {
            combination.ingredients().forEach(this::ingredient);
            if (combination.complete()) {
                products.add(Set.copyOf(combination.ingredients()));
            }
            if (RXCUI.matcher(combination.code()).matches()) {
                byRxcui.computeIfAbsent(combination.code(), c -> new LinkedHashSet<>())
                        .addAll(combination.ingredients());
            } else if (combination.code().equals(combination.code().toUpperCase(Locale.ROOT))) {
                byAtc.put(combination.code(), combination);
            } else {
                claim(DrugNames.key(combination.code()), combination);
            }
        }
    }

    private void claim(String word, Combination meaning) {
        var other = byWord.put(word, meaning);
        if (other != null && !other.equals(meaning)) {
            throw new RuleSetUnreadable("the name " + word + " means two medicines");
        }
    }

    /** Whether these are made to be taken together: all that one product of the catalogue holds. */
    boolean isOneProduct(Set<String> ingredients) {
        return products.contains(ingredients);
    }

    Collection<Ingredient> ingredients() {
        return byName.values();
    }

    Ingredient ingredient(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new RuleSetUnreadable("there is no ingredient " + name));
    }

    /** Names and brands that begin with what is typed, the shortest first. */
    List<NamedIngredient> beginningWith(String typed, int most) {
        var key = DrugNames.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        return byWord.entrySet().stream()
                .filter(word -> word.getKey().startsWith(key))
                .map(word -> new NamedIngredient(word.getKey(), word.getValue().ingredients()))
                .sorted(Comparator.comparingInt(
                                (NamedIngredient found) -> found.word().length())
                        .thenComparing(NamedIngredient::word))
                .limit(most)
                .toList();
    }

    /** The most specific of what is known of it; what contradicts itself means everything it says. */
    ReadMedicine read(NamedMedicine named) {
        var problems = EnumSet.noneOf(NotCheckedReason.class);
        var fromCodes = codes(named, problems);
        var partProblems = EnumSet.noneOf(NotCheckedReason.class);
        var fromText = text(named.text(), partProblems);
        var all = new LinkedHashSet<>(fromCodes);
        all.addAll(fromText);
        if (fromCodes.isEmpty()) {
            problems.clear();
            problems.addAll(partProblems);
            if (fromText.isEmpty()) {
                problems.add(NotCheckedReason.UNKNOWN);
            }
        } else if (!fromText.isEmpty()) {
            if (partProblems.isEmpty() && fromText.containsAll(fromCodes)) {
                problems.clear();
            } else if (!fromCodes.containsAll(fromText) && !fromText.containsAll(fromCodes)) {
                problems.add(NotCheckedReason.CONTRADICTION);
            }
        }
        if (all.stream().anyMatch(name -> !ingredient(name).isCovered())) {
            problems.add(NotCheckedReason.NOT_REVIEWED);
        }
        return new ReadMedicine(named, all, problems);
    }

    private Set<String> codes(NamedMedicine named, Set<NotCheckedReason> problems) {
        var byConcept = byRxcui.getOrDefault(plain(named.rxcui()), Set.of());
        var found = byAtc.get(plain(named.atc()).toUpperCase(Locale.ROOT));
        var byCode = found == null ? Set.<String>of() : Set.copyOf(found.ingredients());
        if (found != null && !found.complete() && !byConcept.containsAll(byCode)) {
            problems.add(NotCheckedReason.INCOMPLETE_COMBINATION);
        }
        if (!byConcept.isEmpty() && !byCode.isEmpty()) {
            if (found != null && !found.complete()) {
                problems.add(NotCheckedReason.INCOMPLETE_COMBINATION);
            }
            if (!byConcept.containsAll(byCode) && !byCode.containsAll(byConcept)) {
                problems.add(NotCheckedReason.CONTRADICTION);
            }
        }
        var all = new LinkedHashSet<>(byConcept);
        all.addAll(byCode);
        return all;
    }

    private static String plain(@Nullable String code) {
        return code == null ? "" : code.strip();
    }

    private Set<String> text(@Nullable String text, Set<NotCheckedReason> problems) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        var key = DrugNames.key(text);
        var whole = Stream.of(key, DrugNames.withoutStrengths(key), DrugNames.bracketed(key))
                .map(this::one)
                .flatMap(Optional::stream)
                .findFirst();
        if (whole.isPresent()) {
            return noting(whole.get(), problems);
        }
        var found = new LinkedHashSet<String>();
        for (var part : parts(DrugNames.withoutStrengths(key))) {
            var meaning = one(part);
            meaning.ifPresent(known -> found.addAll(noting(known, problems)));
            if (meaning.isEmpty() && !DrugNames.isFormOnly(part)) {
                problems.add(NotCheckedReason.UNKNOWN);
            }
        }
        return found;
    }

    /** Combinations are written with a hyphen too, but hyphens also stand inside of names. */
    private List<String> parts(String key) {
        var parts = new ArrayList<String>();
        for (var part : DrugNames.parts(key)) {
            var halves = List.of(part.split("-", -1));
            if (one(part).isEmpty()
                    && halves.size() > 1
                    && halves.stream().allMatch(half -> one(half).isPresent())) {
                parts.addAll(halves);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Set<String> noting(Combination meaning, Set<NotCheckedReason> problems) {
        if (!meaning.complete()) {
            problems.add(NotCheckedReason.INCOMPLETE_COMBINATION);
        }
        return new LinkedHashSet<>(meaning.ingredients());
    }

    private Optional<Combination> one(String name) {
        return DrugNames.readings(name.strip()).stream()
                .map(byWord::get)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
