package org.ohms.care.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/**
 * Words that warn: who writes them may need help faster than a message brings it. A word counts where another begins, so
 * that "suicid" is found in "suicidal"; what is not in the list is no promise that nothing is urgent.
 */
@ApplicationScoped
public class UrgentWords {
    @Inject
    EntityManager entities;

    /** All, in the order of the alphabet. */
    public List<String> all() {
        List<?> words = entities.createNativeQuery("select word from urgent_word order by word")
                .getResultList();
        return words.stream().map(String::valueOf).toList();
    }

    /** Those that stand in the text. */
    public List<String> in(String text) {
        var words = plain(text);
        return all().stream()
                .filter(word -> words.contains(" " + plain(word).strip()))
                .toList();
    }

    /** Letters and digits, one space before each word: how people set quotes and dashes does not matter. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        .strip();
    }

    void add(String word) {
        entities.createNativeQuery("insert into urgent_word (word) values (?1)")
                .setParameter(1, word)
                .executeUpdate();
    }

    void remove(String word) {
        entities.createNativeQuery("delete from urgent_word where word = ?1")
                .setParameter(1, word)
                .executeUpdate();
    }
}
