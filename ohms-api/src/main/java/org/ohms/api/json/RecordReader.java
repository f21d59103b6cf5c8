package org.ohms.api.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.api.json.JsonTree.Node;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Reads JSON into request records. What a component may be stands in its {@link Schema}, the same that the published
 * description is made from: required, longest and shortest length, pattern, values, range. Every objection names its
 * field; all are found in one go.
 */
public final class RecordReader {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    /** Without an exponent: nobody computes with a million digits. */
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;
    private static final int MOST_ITEMS = 1000;

    private final Refusals refusals = new Refusals();

    private RecordReader() {}

    /**
     * @throws DomainException INVALID with everything that is wrong
     */
    public static <T extends Record> T read(String json, Class<T> type) {
        var reader = new RecordReader();
        var root = JsonTree.of(json, reader.refusals);
        var value = reader.record(root, type, "");
        reader.refusals.throwIfAny(DomainException.Kind.INVALID);
        if (value == null) {
            throw DomainException.invalid(Refusal.of(RequestRefusal.WRONG_TYPE));
        }
        return value;
    }

    private <T> @Nullable T record(Node node, Class<T> type, String path) {
        if (!(node instanceof Node.Members members)) {
            return wrongType(path);
        }
        var components = type.getRecordComponents();
        var known = new HashSet<String>();
        var values = new Object[components.length];
        var complete = true;
        for (var i = 0; i < components.length; i++) {
            var name = components[i].getName();
            known.add(name);
            var member = members.byName().getOrDefault(name, new Node.Nothing());
            values[i] = component(member, components[i], FieldNames.below(path, name));
            complete &= values[i] != null || !components[i].getType().isPrimitive();
        }
        unknown(members.byName().keySet(), known, path);
        return complete && refusals.isEmpty() ? made(type, components, values) : null;
    }

    private void unknown(Set<String> names, Set<String> known, String path) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        refusals.add(Refusal.of(RequestRefusal.UNKNOWN_FIELD).at(FieldNames.below(path, name))));
    }

    private @Nullable Object component(Node node, RecordComponent component, String path) {
        var schema = schema(component);
        if (node instanceof Node.Nothing) {
            if (schema.map(Schema::required).orElse(false)) {
                refusals.add(Refusal.of(CommonRefusal.REQUIRED).at(path));
            }
            return missing(component.getType());
        }
        return value(node, component.getGenericType(), schema, path);
    }

    private static @Nullable Object missing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : null;
    }

    private @Nullable Object value(Node node, Type type, Optional<Schema> schema, String path) {
        if (type instanceof ParameterizedType list) {
            return items(node, list.getActualTypeArguments()[0], schema, path);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(node, plain, path);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return node instanceof Node.Truth truth ? truth.value() : wrongType(path);
        }
        if (plain == int.class || plain == Integer.class) {
            return number(node, schema, path);
        }
        if (plain == BigDecimal.class) {
            return decimal(node, schema, path);
        }
        if (!(node instanceof Node.Text text)) {
            return wrongType(path);
        }
        return text(text.text(), plain, schema, path);
    }

    private @Nullable Object items(Node node, Type type, Optional<Schema> schema, String path) {
        if (!(node instanceof Node.Items list)) {
            return wrongType(path);
        }
        var most = schema.map(Schema::maxItems)
                .filter(set -> set != Integer.MIN_VALUE)
                .orElse(MOST_ITEMS);
        if (list.items().size() > most) {
            refusals.add(Refusal.of(CommonRefusal.TOO_LONG).at(path).with("max", most));
            return null;
        }
        var values = new ArrayList<>();
        for (var i = 0; i < list.items().size(); i++) {
            var value = value(list.items().get(i), type, schema, FieldNames.below(path, String.valueOf(i)));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object number(Node node, Optional<Schema> schema, String path) {
        if (!(node instanceof Node.Number number)
                || !WHOLE_NUMBER.matcher(number.digits()).matches()) {
            return wrongType(path);
        }
        var value = Integer.parseInt(number.digits());
        var least = schema.map(Schema::minimum).filter(set -> !set.isEmpty()).map(Integer::valueOf);
        var most = schema.map(Schema::maximum).filter(set -> !set.isEmpty()).map(Integer::valueOf);
        if (least.filter(bound -> value < bound).isPresent()
                || most.filter(bound -> value > bound).isPresent()) {
            refusals.add(Refusal.of(CommonRefusal.OUT_OF_RANGE).at(path));
        }
        return value;
    }

    private @Nullable Object decimal(Node node, Optional<Schema> schema, String path) {
        if (!(node instanceof Node.Number number)
                || !DECIMAL_NUMBER.matcher(number.digits()).matches()) {
            return wrongType(path);
        }
        var value = new BigDecimal(number.digits());
        var least = schema.map(Schema::minimum).filter(set -> !set.isEmpty()).map(BigDecimal::new);
        var most = schema.map(Schema::maximum).filter(set -> !set.isEmpty()).map(BigDecimal::new);
        if (least.filter(bound -> value.compareTo(bound) < 0).isPresent()
                || most.filter(bound -> value.compareTo(bound) > 0).isPresent()) {
            refusals.add(Refusal.of(CommonRefusal.OUT_OF_RANGE).at(path));
        }
        return value;
    }

    private @Nullable Object text(String text, Class<?> type, Optional<Schema> schema, String path) {
        if (type == UUID.class) {
            return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : malformed(path);
        }
        if (type == LocalDate.class) {
            return date(text).map(Object.class::cast).orElseGet(() -> malformed(path));
        }
        if (type == Instant.class) {
            return instant(text).map(Object.class::cast).orElseGet(() -> malformed(path));
        }
        schema.ifPresent(rules -> check(text, rules, path));
        if (!isWellFormed(text)) {
            return malformed(path);
        }
        return text;
    }

    private void check(String text, Schema rules, String path) {
        var length = text.codePointCount(0, text.length());
        if (rules.maxLength() != Integer.MIN_VALUE && rules.maxLength() != 0 && length > rules.maxLength()) {
            refusals.add(Refusal.of(CommonRefusal.TOO_LONG).at(path).with("max", rules.maxLength()));
        }
        if (rules.minLength() > 0 && length < rules.minLength()) {
            refusals.add(Refusal.of(CommonRefusal.TOO_SHORT).at(path).with("min", rules.minLength()));
        }
        if (!rules.pattern().isEmpty() && length <= 1000 && !text.matches(rules.pattern())) {
            refusals.add(Refusal.of(CommonRefusal.MALFORMED).at(path));
        }
        if (rules.enumeration().length > 0
                && !Arrays.asList(rules.enumeration()).contains(text)) {
            refusals.add(Refusal.of(RequestRefusal.UNKNOWN_VALUE).at(path));
        }
    }

    /** A day the calendar has, in years people live in. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> isOfOurTime(date.getYear()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** A moment with its offset, in years people live in. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(time -> isOfOurTime(time.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** An id in its one written form. */
    public static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The id of what a path names.
     *
     * @throws DomainException NOT_FOUND when it is no id: nothing can have it
     */
    public static UUID named(String id) {
        return uuid(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    private static boolean isOfOurTime(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    /** No halves of characters, and no NUL, which PostgreSQL does not keep. */
    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(character -> character == 0
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }

    private <T> @Nullable T wrongType(String path) {
        var refusal = Refusal.of(RequestRefusal.WRONG_TYPE);
        refusals.add(path.isEmpty() ? refusal : refusal.at(path));
        return null;
    }

    private @Nullable Object malformed(String path) {
        refusals.add(Refusal.of(CommonRefusal.MALFORMED).at(path));
        return null;
    }

    private static Optional<Schema> schema(RecordComponent component) {
        try {
            return Optional.ofNullable(component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(Schema.class));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T made(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("the record refuses what its schema allows", refused.getCause());
        } catch (ReflectiveOperationException notARequest) {
            throw new IllegalStateException(type + " cannot be read from JSON", notARequest);
        }
    }
}
