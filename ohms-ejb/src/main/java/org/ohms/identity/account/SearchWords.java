package org.ohms.identity.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ohms.shared.crypto.Vault;

/** Turns names and e-mails into tokens of the blind index: beginnings of words, without case and accents. */
final class SearchWords {
    private static final int LEAST = 2;
    private static final int MOST = 12;
    private static final String TERM = "account.search:";

    private SearchWords() {}

    /** Tokens under which an account is found. */
    static List<byte[]> toKeep(Vault vault, String name, String email) {
        return words(name + " " + email)
                .flatMap(word -> IntStream.rangeClosed(Math.min(LEAST, word.length()), Math.min(MOST, word.length()))
                        .mapToObj(end -> word.substring(0, end)))
                .distinct()
                .flatMap(part -> vault.tokensToKeep(TERM + part).stream())
                .toList();
    }

    /** Tokens of what somebody looks for; an account must have one of each list. */
    static List<List<byte[]>> toFind(Vault vault, String typed) {
        return words(typed)
                .limit(6)
                .map(word -> word.substring(0, Math.min(MOST, word.length())))
                .distinct()
                .map(part -> vault.tokens(TERM + part))
                .toList();
    }

    private static Stream<String> words(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
