package org.ohms.prescribing.drug;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalogue and its rules, compiled for looking up. Never changes; any number of threads may ask. The order of the
 * medicines and of the two sides of a rule does not matter.
 */
public final class RuleSet {
    private static final String GROUP = "group:";
    private static final int ATC_LENGTH = 7;

    /** The chemical subgroup of ATC is the first five signs of a code. */
    private static final int ATC_CLASS = 5;

    /** Where two of one subgroup say nothing: on skin and eye, vitamins and minerals, solutions, vaccines, various. */
    private static final Set<String> NOT_BY_CLASS = Set.of("D", "S", "V", "A11", "A12", "B05", "J07");

    private final int number;
    private final String label;
    private final Catalogue catalogue;
    private final Map<String, DrugGroup> groups = new LinkedHashMap<>();
    private final Map<String, InteractionRule> rules = new LinkedHashMap<>();
    /** The sides that each ingredient stands on: itself and its groups. */
    private final Map<String, Set<String>> sides = new HashMap<>();

    private final Map<String, Map<String, List<InteractionRule>>> bySides = new HashMap<>();

    /**
     * @throws RuleSetUnreadable when a rule or group names what is not there
     */
    RuleSet(
            int number,
            String label,
            List<Ingredient> ingredients,
            List<Combination> combinations,
            List<DrugGroup> groups,
            List<InteractionRule> rules) {
        this.number = number;
        this.label = label;
        catalogue = new Catalogue(ingredients, combinations);
        catalogue.ingredients().forEach(i -> sides.put(i.name(), new HashSet<>(Set.of(i.name()))));
        for (var group : groups) {
            this.groups.put(group.code(), group);
            group.members().forEach(member -> sidesOf(member).add(GROUP + group.code()));
        }
        rules.forEach(this::add);
        if (this.rules.isEmpty()) {
            throw new RuleSetUnreadable("rule set " + label + " has no rules");
        }
    }

    private void add(InteractionRule rule) {
        if (rules.put(rule.code(), rule) != null) {
            throw new RuleSetUnreadable("rule " + rule.code() + " stands twice");
        }
        insistOnSide(rule.first());
        insistOnSide(rule.second());
        between(rule.first(), rule.second()).add(rule);
        if (!rule.first().equals(rule.second())) {
            between(rule.second(), rule.first()).add(rule);
        }
    }

    private List<InteractionRule> between(String one, String other) {
        return bySides.computeIfAbsent(one, side -> new HashMap<>()).computeIfAbsent(other, side -> new ArrayList<>());
    }

    private void insistOnSide(String side) {
        if (side.startsWith(GROUP) ? !groups.containsKey(side.substring(GROUP.length())) : !sides.containsKey(side)) {
            throw new RuleSetUnreadable("a rule names " + side + ", which is not there");
        }
    }

    private Set<String> sidesOf(String ingredient) {
        return Optional.ofNullable(sides.get(ingredient))
                .orElseThrow(() -> new RuleSetUnreadable("a group names " + ingredient + ", which is not there"));
    }

    /** Counts up with every release. */
    public int number() {
        return number;
    }

    /** The name of the release, such as {@code 2026.11}. */
    public String label() {
        return label;
    }

    public Collection<Ingredient> ingredients() {
        return List.copyOf(catalogue.ingredients());
    }

    public List<DrugGroup> groups() {
        return List.copyOf(groups.values());
    }

    public List<InteractionRule> rules() {
        return List.copyOf(rules.values());
    }

    /** How a side of a rule is called: the title of the group, or the ingredient. */
    public String title(String side) {
        return side.startsWith(GROUP)
                ? Optional.ofNullable(groups.get(side.substring(GROUP.length())))
                        .map(DrugGroup::title)
                        .orElse(side)
                : side;
    }

    /** The ingredients of a side of a rule. */
    List<String> members(String side) {
        return side.startsWith(GROUP)
                ? Optional.ofNullable(groups.get(side.substring(GROUP.length())))
                        .map(DrugGroup::members)
                        .orElse(List.of())
                : List.of(side);
    }

    /** Names and brands that begin with what is typed, the shortest first. */
    public List<NamedIngredient> beginningWith(String typed, int most) {
        return catalogue.beginningWith(typed, most);
    }

    /** What a named medicine is. */
    ReadMedicine read(NamedMedicine medicine) {
        return catalogue.read(medicine);
    }

    /** Checks all medicines against each other. */
    public Findings check(List<NamedMedicine> medicines) {
        var read = medicines.stream().map(catalogue::read).toList();
        var pairs = new TreeMap<String, FoundPair>();
        for (var i = 0; i < read.size(); i++) {
            within(read.get(i), pairs);
            for (var j = i + 1; j < read.size(); j++) {
                across(read.get(i), read.get(j), pairs);
            }
        }
        var notChecked = read.stream()
                .flatMap(medicine -> medicine.problems().stream()
                        .sorted()
                        .map(reason -> new NotChecked(medicine.named().shown(), reason)))
                .toList();
        return new Findings(
                pairs.values().stream()
                        .sorted(Comparator.comparing(FoundPair::severity)
                                .thenComparing(FoundPair::a)
                                .thenComparing(FoundPair::b))
                        .toList(),
                notChecked);
    }

    /** Checks a medicine that shall be new against those taken already; what those do among themselves is left out. */
    public NewMedicineFindings against(NamedMedicine fresh, List<NamedMedicine> taken) {
        var read = catalogue.read(fresh);
        var within = new TreeMap<String, FoundPair>();
        within(read, within);
        var across = new ArrayList<NewMedicineFindings.WithTaken>();
        for (var named : taken) {
            var other = catalogue.read(named);
            var pairs = new TreeMap<String, FoundPair>();
            across(read, other, pairs);
            across.add(new NewMedicineFindings.WithTaken(
                    pairs.values().stream()
                            .sorted(Comparator.comparing(FoundPair::severity).thenComparing(FoundPair::code))
                            .toList(),
                    sharedClasses(read.ingredients(), other.ingredients()),
                    other.problems().stream().sorted().toList()));
        }
        return new NewMedicineFindings(
                read.ingredients().stream().sorted().toList(),
                List.copyOf(within.values()),
                across,
                read.problems().stream().sorted().toList());
    }

    /** The ingredients of a medicine, as far as they are known. */
    public Set<String> ingredientsOf(NamedMedicine medicine) {
        return catalogue.read(medicine).ingredients();
    }

    /** The members of a group; none when there is no such group. */
    public Set<String> membersOf(String group) {
        return Set.copyOf(members(GROUP + group));
    }

    /** Ingredients with a code of ATC that begins so. */
    public Set<String> ofAtc(String beginning) {
        return catalogue.ingredients().stream()
                .filter(one -> one.atcCodes().stream().anyMatch(code -> code.startsWith(beginning)))
                .map(Ingredient::name)
                .collect(Collectors.toSet());
    }

    /** Other covered ingredients of the same chemical subgroups, by name. */
    public List<String> ofSameClass(Set<String> ingredients) {
        return catalogue.ingredients().stream()
                .filter(Ingredient::isCovered)
                .map(Ingredient::name)
                .filter(name -> !ingredients.contains(name))
                .filter(name -> !sharedClasses(ingredients, Set.of(name)).isEmpty())
                .sorted()
                .toList();
    }

    /** ATC chemical subgroups that two different ingredients of the two sides share. */
    private List<String> sharedClasses(Set<String> some, Set<String> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> !other.equals(one))
                        .flatMap(other -> classes(one).stream().filter(classes(other)::contains)))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<String> classes(String ingredient) {
        return catalogue.ingredient(ingredient).atcCodes().stream()
                .filter(code ->
                        code.length() == ATC_LENGTH && NOT_BY_CLASS.stream().noneMatch(code::startsWith))
                .map(code -> code.substring(0, ATC_CLASS))
                .collect(Collectors.toSet());
    }

    /** One product is made to be taken as it is; only what no product should hold is said of its own parts. */
    private void within(ReadMedicine medicine, Map<String, FoundPair> pairs) {
        if (catalogue.isOneProduct(medicine.ingredients())) {
            return;
        }
        var parts = medicine.ingredients().stream().sorted().toList();
        for (var i = 0; i < parts.size(); i++) {
            for (var j = i + 1; j < parts.size(); j++) {
                pair(parts.get(i), parts.get(j))
                        .filter(found -> found.severity().isGrave())
                        .ifPresent(found -> keep(found, pairs));
            }
        }
    }

    private void across(ReadMedicine one, ReadMedicine other, Map<String, FoundPair> pairs) {
        for (var a : one.ingredients()) {
            for (var b : other.ingredients()) {
                (a.equals(b) ? Optional.of(twice(a)) : pair(a, b)).ifPresent(found -> keep(found, pairs));
            }
        }
    }

    private static void keep(FoundPair found, Map<String, FoundPair> pairs) {
        pairs.put(found.a() + '\n' + found.b(), found);
    }

    private static FoundPair twice(String ingredient) {
        return new FoundPair(ingredient, ingredient, Severity.MODERATE, false, null, List.of());
    }

    private Optional<FoundPair> pair(String one, String other) {
        var found = sidesOf(one).stream()
                .flatMap(side -> Stream.ofNullable(bySides.get(side)))
                .flatMap(partners ->
                        sidesOf(other).stream().flatMap(side -> partners.getOrDefault(side, List.of()).stream()))
                .distinct()
                .sorted(Comparator.comparing(InteractionRule::severity)
                        .thenComparing(InteractionRule::interruptive, Comparator.reverseOrder())
                        .thenComparing(InteractionRule::code))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var gravest = found.get(0);
        var inOrder = one.compareTo(other) <= 0;
        return Optional.of(new FoundPair(
                inOrder ? one : other,
                inOrder ? other : one,
                gravest.severity(),
                gravest.interruptive(),
                gravest,
                found.stream().skip(1).map(InteractionRule::code).toList()));
    }
}
