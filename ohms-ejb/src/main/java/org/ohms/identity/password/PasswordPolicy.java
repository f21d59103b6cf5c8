package org.ohms.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * What makes a password good enough: length and not being guessable, as NIST SP 800-63B asks; no rules about
 * character classes, and no expiry. Guessable means a zxcvbn score under 3. Its dictionaries, with the 30,000 most
 * used passwords out of real breaches among them, are the weak list that is shipped; the person's own name and e-mail
 * join it.
 */
@ApplicationScoped
public class PasswordPolicy {
    static final int LEAST = 12;
    static final int MOST = 128;
    private static final int GOOD_ENOUGH = 3;
    private static final int LONG_ENOUGH_TO_NAME = 4;
    /** What everybody here would try first. */
    private static final List<String> HOUSE_WORDS =
            List.of("ohms", "hospital", "harbour", "clinic", "doctor", "nurse", "patient", "password", "welcome");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /** The same password typed on another keyboard gives the same characters. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Everything that speaks against this password for this person. */
    public List<Refusal> objections(String typed, String name, String email) {
        var password = normalised(typed);
        var length = password.codePointCount(0, password.length());
        var objections = new Refusals();
        if (length < LEAST) {
            objections.add(Refusal.of(PasswordRefusal.TOO_SHORT).at("password").with("least", LEAST));
        } else if (length > MOST) {
            objections.add(Refusal.of(PasswordRefusal.TOO_LONG).at("password").with("most", MOST));
        } else {
            var own = wordsOf(name + " " + email.replaceFirst("@.*", ""));
            var lower = password.toLowerCase(Locale.ROOT);
            objections.when(
                    own.stream()
                            .filter(word -> word.length() >= LONG_ENOUGH_TO_NAME)
                            .anyMatch(lower::contains),
                    Refusal.of(PasswordRefusal.NAMES_THE_PERSON).at("password"));
            var known = Stream.concat(wordsOf(name + " " + email).stream(), HOUSE_WORDS.stream())
                    .toList();
            objections.when(
                    zxcvbn.measure(password, known).getScore() < GOOD_ENOUGH,
                    Refusal.of(PasswordRefusal.TOO_EASY).at("password"));
        }
        return objections.all();
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
