package org.ohms.patients.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words a column of few values may have, in any case, and what they mean; documented in the order they are given. */
public final class CodedWords<T> {
    private final Map<String, T> meanings = new LinkedHashMap<>();

    /** What people write for yes and no. */
    public static CodedWords<Boolean> yesOrNo() {
        return new CodedWords<Boolean>().meaning(true, "yes", "y", "true", "1").meaning(false, "no", "n", "false", "0");
    }

    /** One more meaning and the words for it, in lower case. */
    public CodedWords<T> meaning(T meaning, String... words) {
        for (var word : words) {
            meanings.put(word, meaning);
        }
        return this;
    }

    /** What a word means; empty when it means nothing here. */
    public Optional<T> read(String text) {
        return Optional.ofNullable(meanings.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** Every word there is. */
    public List<String> words() {
        return List.copyOf(meanings.keySet());
    }
}
