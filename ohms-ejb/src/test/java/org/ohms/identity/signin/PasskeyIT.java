package org.ohms.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.identity.factor.PasskeyId;
import org.ohms.identity.session.Door;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;

/** What no device would answer; a real one answers in the browser's story. */
@DisplayName("A passkey")
class PasskeyIT {
    private static final Browser BROWSER = new Browser(Door.STAFF, "x", null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "not json",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"AAAA\"}}",
                "{\"id\":{\"a\":[[[[[[1]]]]]]},\"rawId\":7,\"type\":\"%s\"}"
            })
    @DisplayName("opens nothing when the answer is none, whatever it looks like")
    void opensNothing(String answer) {
        var question = Hospital.as(
                Hospital.guest(), () -> Hospital.use(PasskeyQuestions.class).ask(Door.STAFF));
        var said = new PasskeySignIn.Answer(question, answer);

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(
                        Hospital.guest(),
                        () -> Hospital.use(PasskeySignIn.class).signIn(said, BROWSER)));

        assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("sign-in.passkey-not-recognised");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "not json",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"AAAA\"}}"
            })
    @DisplayName("is not kept when the answer is none")
    void isNotKept(String answer) {
        var actor = actor(People.active(People.someEmail(), "nurse"));
        var question = Hospital.as(actor, () -> Hospital.use(MyPasskeys.class).ask());
        var said = new PasskeySignIn.Answer(question, answer);

        var refused = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(actor, () -> Hospital.use(MyPasskeys.class).register(said, "My phone")));

        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("sign-in.passkey-not-made");
        assertThat(Hospital.as(actor, () -> Hospital.use(MyPasskeys.class).list()))
                .isEmpty();
    }

    @Test
    @DisplayName("asks for a device that finds the key by itself and recognises its owner, for this door and no other")
    void asksForADeviceThatRecognisesItsOwner() {
        var actor = actor(People.active(People.someEmail(), "nurse"));

        var made =
                Hospital.as(actor, () -> Hospital.use(MyPasskeys.class).ask()).asked();
        var asked = Hospital.as(
                        Hospital.guest(),
                        () -> Hospital.use(PasskeyQuestions.class).ask(Door.PORTAL))
                .asked();

        assertThat(made)
                .contains("\"residentKey\":\"required\"", "\"userVerification\":\"required\"", "\"id\":\"localhost\"");
        assertThat(asked).contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
        assertThat(asked).doesNotContain("@");
    }

    @Test
    @DisplayName("of somebody else is not there")
    void ofSomebodyElseIsNotThere() {
        var stranger = actor(People.active(People.someEmail(), "nurse"));
        var id = new PasskeyId(java.util.UUID.randomUUID());

        var renamed = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(stranger, () -> Hospital.use(MyPasskeys.class).rename(id, "Mine now")));
        var removed = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(stranger, () -> Hospital.use(MyPasskeys.class).remove(id)));
        var nameless = catchThrowableOfType(
                DomainException.class,
                () -> Hospital.as(stranger, () -> Hospital.use(MyPasskeys.class).rename(id, "  ")));

        assertThat(renamed.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(removed.kind()).isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(nameless.kind()).isEqualTo(DomainException.Kind.INVALID);
    }

    private static Actor actor(AccountId account) {
        return Hospital.staff(account);
    }
}
