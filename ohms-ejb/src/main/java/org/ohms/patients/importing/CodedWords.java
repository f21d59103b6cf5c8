package org.ohms.patients.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words a column of few values may have, in any case, and what they mean; documented in the order they are given. */
final class CodedWords<T> {
    private final Map<String, T> meanings = new LinkedHashMap<>();

    CodedWords<T> meaning(T meaning, String... words) {
        for (var word : words) {
            meanings.put(word, meaning);
        }
        return this;
    }

    Optional<T> read(String text) {
        return Optional.ofNullable(meanings.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    List<String> words() {
        return List.copyOf(meanings.keySet());
    }
}
