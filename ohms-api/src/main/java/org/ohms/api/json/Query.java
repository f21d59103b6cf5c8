package org.ohms.api.json;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** The parameters of a URL, read strictly: each known, each once; every objection at once by {@link #check}. */
public final class Query {
    /** The largest page. */
    public static final int MOST_ROWS = 200;

    /** The page of those who do not say. */
    public static final int USUAL_ROWS = 50;

    private static final int LONGEST = 500;

    private final MultivaluedMap<String, String> parameters;
    private final Refusals refusals = new Refusals();

    public Query(MultivaluedMap<String, String> parameters, String... known) {
        this.parameters = parameters;
        var names = Set.of(known);
        parameters.forEach((name, values) -> {
            var at = FieldNames.below("", name);
            refusals.when(
                    !names.contains(name),
                    Refusal.of(RequestRefusal.UNKNOWN_FIELD).at(at));
            refusals.when(
                    values.size() > 1,
                    Refusal.of(RequestRefusal.DUPLICATE_FIELD).at(at));
        });
    }

    public Optional<String> text(String name) {
        return parsed(
                name,
                text -> text.length() <= LONGEST
                                && RecordReader.isWellFormed(text)
                                && text.chars().noneMatch(Character::isISOControl)
                        ? Optional.of(text)
                        : Optional.empty());
    }

    public Optional<UUID> id(String name) {
        return parsed(name, RecordReader::uuid);
    }

    public Optional<LocalDate> date(String name) {
        return parsed(name, RecordReader::date);
    }

    public Optional<Instant> instant(String name) {
        return parsed(name, RecordReader::instant);
    }

    /** How many rows are wanted: {@code limit}, 1 to 200. */
    public int limit() {
        return parsed(
                        "limit",
                        text -> text.matches("\\d{1,3}")
                                ? Optional.of(Integer.parseInt(text)).filter(rows -> rows >= 1 && rows <= MOST_ROWS)
                                : Optional.<Integer>empty())
                .orElse(USUAL_ROWS);
    }

    /** A value in a form of its own; an empty answer for a given text is an objection. */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> form) {
        var given = parameters.getFirst(name);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        var value = form.apply(given);
        refusals.when(value.isEmpty(), Refusal.of(CommonRefusal.MALFORMED).at(name));
        return value;
    }

    /** A value that must be there. */
    public <T> T required(String name, Optional<T> value, T otherwise) {
        var given = parameters.getFirst(name);
        refusals.when(
                given == null || given.isEmpty(),
                Refusal.of(CommonRefusal.REQUIRED).at(name));
        return value.orElse(otherwise);
    }

    public void object(Refusal refusal) {
        refusals.add(refusal);
    }

    /**
     * @throws DomainException INVALID with every objection found so far
     */
    public void check() {
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }
}
