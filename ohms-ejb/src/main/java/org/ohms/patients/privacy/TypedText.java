package org.ohms.patients.privacy;

import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What somebody types in sentences. */
final class TypedText {
    static final int LONGEST = 2000;

    private TypedText() {}

    /** The text without blanks around it, judged: it is there, not too long, and nothing but text. */
    static String judged(String field, String typed, Refusals wrong) {
        var said = typed.strip();
        wrong.when(said.isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        said.length() > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", LONGEST))
                .when(
                        said.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r'),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
        return said;
    }
}
