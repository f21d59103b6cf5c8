package org.ohms.patients.demographics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Demographics taken apart into single values with a path each ({@code name.family}, {@code addresses.0.city}), so
 * that two versions can be shown side by side.
 */
public final class Leaves {
    private Leaves() {}

    /** Every value that is there, in the order of the record. */
    public static Map<String, String> of(Demographics demographics) {
        var leaves = new LinkedHashMap<String, String>();
        collect("", demographics, leaves);
        return leaves;
    }

    /** What changed from the one to the other; a missing side is the empty text. */
    public static List<Difference> between(Demographics before, Demographics after) {
        var old = of(before);
        var now = of(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            var left = old.getOrDefault(path, "");
            var right = now.getOrDefault(path, "");
            if (!left.equals(right)) {
                differences.add(new Difference(path, left, right));
            }
        }
        return differences;
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> leaves) {
        if (value == null) {
            return;
        }
        if (value instanceof BirthDate) {
            leaves.put(path, value.toString());
        } else if (value instanceof Record node) {
            for (var component : node.getClass().getRecordComponents()) {
                collect(
                        path.isEmpty() ? component.getName() : path + "." + component.getName(),
                        read(node, component),
                        leaves);
            }
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                collect(path + "." + i, list.get(i), leaves);
            }
        } else {
            leaves.put(path, value.toString());
        }
    }

    private static @Nullable Object read(Record node, java.lang.reflect.RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record component cannot be read: " + component.getName(), e);
        }
    }
}
