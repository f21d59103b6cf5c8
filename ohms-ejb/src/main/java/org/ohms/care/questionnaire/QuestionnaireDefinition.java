package org.ohms.care.questionnaire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * What a questionnaire asks, and what its answers are worth.
 *
 * @param intro said before the questions; may be empty
 * @param items the questions in their order
 * @param bands what scores mean, each from its figure on; empty when nobody says
 * @param source where wording and cut-offs come from; may be empty
 * @param scoreCode LOINC's code of the score; null for none
 */
public record QuestionnaireDefinition(
        @Nullable String intro,
        List<Item> items,
        @Nullable List<Band> bands,
        @Nullable String source,
        @Nullable String scoreCode) {
    private static final int LONGEST_ANSWER = 2_000;
    private static final int LONGEST_FIGURE = 12;

    /** What kind of answer a question wants. */
    public enum ItemKind {
        CHOICE,
        NUMBER,
        TEXT,
        DATE
    }

    /**
     * A question.
     *
     * @param linkId names it among the others
     * @param options what can be chosen; empty unless it is a choice
     * @param hiddenWhen the answer to another question that leaves this one out; null for always asked
     * @param redFrom an answer worth so much or more is red; null for never
     */
    public record Item(
            String linkId,
            ItemKind kind,
            String text,
            boolean required,
            @Nullable List<Option> options,
            @Nullable Condition hiddenWhen,
            @Nullable Integer redFrom) {
        /** What can be chosen, in its order. */
        public List<Option> choices() {
            return options == null ? List.of() : options;
        }
    }

    /** What can be chosen, and what it adds to the score. */
    public record Option(String text, int score) {}

    /** Another question, and which of its options, counted from 0. */
    public record Condition(String linkId, int option) {}

    /**
     * What a score means.
     *
     * @param from this score and more
     * @param sex {@code male} or {@code female} when it holds for them only; null for everybody
     */
    public record Band(int from, String text, @Nullable String sex) {}

    /** An answer: the number of an option counted from 0, a figure, a date as ISO 8601 writes it, or words. */
    public record Answer(String linkId, String value) {}

    /** Whether the question is asked when these answers were given. */
    public boolean asks(Item item, Map<String, String> given) {
        var unless = item.hiddenWhen();
        return unless == null || !String.valueOf(unless.option()).equals(given.get(unless.linkId()));
    }

    /** The answers that count: to questions that are asked, without blank ones. */
    public Map<String, String> counting(Map<String, String> given) {
        var counting = new HashMap<String, String>();
        for (var item : items) {
            var value = given.get(item.linkId());
            if (value != null && !value.isBlank() && asks(item, given)) {
                counting.put(item.linkId(), value.strip());
            }
        }
        return counting;
    }

    /** What is wrong with the answers; what is missing is not wrong while they are not finished. */
    Refusals objections(Map<String, String> counting, boolean finished) {
        var refusals = new Refusals();
        for (var item : items) {
            var value = counting.get(item.linkId());
            if (value == null) {
                refusals.when(
                        finished && item.required() && asks(item, counting),
                        Refusal.of(CommonRefusal.REQUIRED).at(item.linkId()));
            } else if (value.length() > LONGEST_ANSWER) {
                refusals.add(
                        Refusal.of(CommonRefusal.TOO_LONG).at(item.linkId()).with("max", LONGEST_ANSWER));
            } else {
                refusals.when(
                        !isSound(item, value),
                        Refusal.of(CommonRefusal.MALFORMED).at(item.linkId()));
            }
        }
        return refusals;
    }

    private static boolean isSound(Item item, String value) {
        return switch (item.kind()) {
            case CHOICE -> option(item, value).isPresent();
            case NUMBER -> isFigure(value);
            case DATE -> isDate(value);
            case TEXT -> value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        };
    }

    private static boolean isFigure(String value) {
        try {
            return value.length() <= LONGEST_FIGURE && new BigDecimal(value).precision() <= LONGEST_FIGURE;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1880;
        } catch (DateTimeException none) {
            return false;
        }
    }

    static Optional<Option> option(Item item, String value) {
        if (!value.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        var which = Integer.parseInt(value);
        return which < item.choices().size() ? Optional.of(item.choices().get(which)) : Optional.empty();
    }

    /** The sum of what the answers are worth; empty for a questionnaire that gives no points. */
    OptionalInt score(Map<String, String> counting) {
        var scored = items.stream().anyMatch(item -> item.choices().stream().anyMatch(option -> option.score() != 0));
        return scored
                ? OptionalInt.of(items.stream()
                        .filter(item -> counting.containsKey(item.linkId()))
                        .flatMap(item -> option(item, counting.getOrDefault(item.linkId(), "")).stream())
                        .mapToInt(Option::score)
                        .sum())
                : OptionalInt.empty();
    }

    /** The questions whose answer is red. */
    List<Item> red(Map<String, String> counting) {
        return items.stream()
                .filter(item -> {
                    var from = item.redFrom();
                    var value = counting.get(item.linkId());
                    return from != null
                            && value != null
                            && option(item, value)
                                    .filter(chosen -> chosen.score() >= from)
                                    .isPresent();
                })
                .toList();
    }

    /** What the score means for somebody of this sex; empty when nobody says. */
    Optional<String> band(int score, String sex) {
        return (bands == null ? List.<Band>of() : bands)
                .stream()
                        .filter(band -> band.from() <= score)
                        .filter(band -> band.sex() == null || band.sex().equals(sex))
                        .reduce((lower, higher) -> higher.from() >= lower.from() ? higher : lower)
                        .map(Band::text);
    }

    /** The answer as a page writes it: the words of the option that was chosen, or what was typed. */
    public String shown(Item item, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return item.kind() == ItemKind.CHOICE
                ? option(item, value).map(Option::text).orElse("")
                : value;
    }

    /** The best score anybody can have; empty for a questionnaire that gives no points. */
    public OptionalInt most() {
        var most = items.stream()
                .mapToInt(item ->
                        item.choices().stream().mapToInt(Option::score).max().orElse(0))
                .sum();
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }
}
