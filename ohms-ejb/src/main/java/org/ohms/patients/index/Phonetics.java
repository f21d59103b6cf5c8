package org.ohms.patients.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds, by Double Metaphone: one code or two. */
public final class Phonetics {
    private Phonetics() {}

    /** The codes of one word in its plain spelling; none for scripts the method does not know. */
    public static Set<String> of(String word) {
        var letters = Words.letters(word);
        var codes = new LinkedHashSet<String>();
        if (letters.length() > 1) {
            var method = new DoubleMetaphone();
            for (var alternate : new boolean[] {false, true}) {
                var code = method.doubleMetaphone(letters, alternate);
                if (code != null && !code.isEmpty()) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** The first code of a word; the word itself where it has none. */
    public static String main(String word) {
        return of(word).stream().findFirst().orElse(word);
    }
}
