package org.ohms.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of a password")
class PasswordHashingTest {
    private static final String OTTERS = "seven quiet otters knit";

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    @DisplayName("is Argon2id with 19 MiB and two passes, salted anew each time")
    void isArgon2id() {
        var first = hashing.hash(OTTERS);

        assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.hash(OTTERS));
    }

    @Test
    @DisplayName("knows its password and no other")
    void matches() {
        var hash = hashing.hash(OTTERS);

        assertThat(hashing.matches(OTTERS, hash)).isTrue();
        assertThat(hashing.matches(OTTERS + "s", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }

    @Test
    @DisplayName("of nobody looks like one of today, and is no password's")
    void nobody() {
        var nobodys = PasswordHashing.nobodys(PasswordHashing.CURRENT);

        assertThat(hashing.isOutdated(nobodys)).isFalse();
        assertThat(nobodys)
                .hasSameSizeAs(hashing.hash(OTTERS))
                .isNotEqualTo(PasswordHashing.nobodys(PasswordHashing.CURRENT));
        assertThat(hashing.matches(OTTERS, nobodys)).isFalse();
        assertThatCode(() -> hashing.pretend(OTTERS)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is outdated when it was made with other parameters, and still knows its password")
    void outdated() {
        var weaker = Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID, 19);
        var old = Password.hash(OTTERS).addRandomSalt(16).with(weaker).getResult();

        assertThat(hashing.isOutdated(old)).isTrue();
        assertThat(hashing.matches(OTTERS, old)).isTrue();
        assertThat(hashing.isOutdated(hashing.hash(OTTERS))).isFalse();
    }
}
