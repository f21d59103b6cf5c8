package org.ohms.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.Refusal;

@DisplayName("A password")
class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"seven quiet otters knit", "mmT9!xqLw0zr", "鯨が七匹で静かに編み物をしている"})
    @DisplayName("is good when it is long and nobody would guess it; no signs or figures are demanded")
    void good(String password) {
        assertThat(objectionsTo(password)).isEmpty();
    }

    @Test
    @DisplayName("has twelve characters at least")
    void tooShort() {
        assertThat(objectionsTo("mmT9!xqLw0z")).containsExactly("password.too-short");
    }

    @Test
    @DisplayName("has 128 characters at most")
    void tooLong() {
        assertThat(objectionsTo("seven quiet otters knit ".repeat(6))).containsExactly("password.too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop123",
                "aaaaaaaaaaaaaaaa",
                "123456789012345",
                "Harbour2026!",
                "letmeinletmein",
                "iloveyou123456",
                "abcdefghijklmnop"
            })
    @DisplayName("is refused when it stands in the lists of breached and common ones, or is a pattern")
    void tooEasy(String password) {
        assertThat(objectionsTo(password)).contains("password.too-easy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7haddad!rivers-Qx", "purple LENA anchor 9"})
    @DisplayName("does not contain its owner's name or e-mail")
    void ownName(String password) {
        assertThat(objectionsTo(password)).contains("password.names-the-person");
    }

    @Test
    @DisplayName("is the same however a keyboard composes its letters")
    void normalised() {
        assertThat(PasswordPolicy.normalised("Cafe\u0301")).isEqualTo(PasswordPolicy.normalised("Caf\u00e9"));
    }

    private List<String> objectionsTo(String password) {
        return policy.objections(password, "Dr Lena Haddad", "l.haddad@harbour.example").stream()
                .map(Refusal::code)
                .toList();
    }
}
