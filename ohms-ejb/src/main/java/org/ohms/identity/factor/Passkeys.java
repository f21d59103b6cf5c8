package org.ohms.identity.factor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Passkeys: asked for, judged and kept; public on purpose, for sign-in and the own account. A device must find the key by
 * itself and must have recognised its owner (finger, face, PIN), so that a passkey is two factors in one.
 */
@ApplicationScoped
public class Passkeys {
    @Inject
    PasskeyBook book;

    @Inject
    Clock clock;

    public List<PasskeyRow> of(AccountId account) {
        return book.of(account).stream().map(Passkey::row).toList();
    }

    /** Asks a device to make a key. */
    public PasskeyQuestion askToRegister(AccountId account, String email, String name, PasskeyPlace place) {
        var owner = UserIdentity.builder()
                .name(account.toString())
                .displayName(name)
                .id(PasskeyBook.handle(account))
                .build();
        var question = relyingParty(place)
                .startRegistration(StartRegistrationOptions.builder()
                        .user(owner)
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .build());
        // the device shows its owner an address; the library finds the keys that are there by the account
        var options =
                question.toBuilder().user(owner.toBuilder().name(email).build()).build();
        try {
            return new PasskeyQuestion(options.toJson(), options.toCredentialsCreateJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question could not be written", impossible);
        }
    }

    /** Keeps the key the device made, under a name; false when the answer is not one to this question. */
    public boolean register(
            AccountId account, PasskeyQuestion question, String answer, String name, PasskeyPlace place) {
        var made = parsed(() -> PublicKeyCredential.parseRegistrationResponseJson(answer));
        if (made.isEmpty()) {
            return false;
        }
        try {
            var result = relyingParty(place)
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(PublicKeyCredentialCreationOptions.fromJson(question.kept()))
                            .response(made.get())
                            .build());
            var now = clock.instant();
            book.add(new Passkey(
                    Uuids.v7(now),
                    account,
                    result.getKeyId().getId().getBytes(),
                    result.getPublicKeyCose().getBytes(),
                    result.getSignatureCount(),
                    name,
                    now));
            return true;
        } catch (RegistrationFailedException | IllegalArgumentException notAnAnswer) {
            return false;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question could not be read", impossible);
        }
    }

    /**
     * Asks a device to prove that it holds a key.
     *
     * @param account whose keys will do; empty for any key of this hospital
     */
    public PasskeyQuestion ask(Optional<AccountId> account, PasskeyPlace place) {
        var request = relyingParty(place)
                .startAssertion(StartAssertionOptions.builder()
                        .username(account.map(AccountId::toString))
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build());
        try {
            return new PasskeyQuestion(request.toJson(), request.toCredentialsGetJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question could not be written", impossible);
        }
    }

    /** Whose key answered; empty when the answer is not one to this question. A copied key that counts backwards is refused. */
    public Optional<AccountId> proven(PasskeyQuestion question, String answer, PasskeyPlace place) {
        var said = parsed(() -> PublicKeyCredential.parseAssertionResponseJson(answer));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            var result = relyingParty(place)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(question.kept()))
                            .response(said.get())
                            .build());
            if (!result.isSuccess() || !result.isUserVerified()) {
                return Optional.empty();
            }
            var passkey = book.with(result.getCredential().getCredentialId());
            passkey.ifPresent(found -> found.use(result.getSignatureCount(), clock.instant()));
            return passkey.map(Passkey::account);
        } catch (AssertionFailedException | IllegalArgumentException notAnAnswer) {
            return Optional.empty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question could not be read", impossible);
        }
    }

    /** What a browser sent may be anything at all; what cannot be read is no answer. */
    private static <T> Optional<T> parsed(Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** False when the account has no such passkey. */
    public boolean rename(AccountId account, PasskeyId id, String name) {
        return own(account, id)
                .map(passkey -> {
                    passkey.rename(name);
                    return passkey;
                })
                .isPresent();
    }

    /** False when the account has no such passkey. */
    public boolean remove(AccountId account, PasskeyId id) {
        return own(account, id)
                .map(passkey -> {
                    book.remove(passkey);
                    return passkey;
                })
                .isPresent();
    }

    private Optional<Passkey> own(AccountId account, PasskeyId id) {
        return book.with(id).filter(passkey -> passkey.account().equals(account));
    }

    private RelyingParty relyingParty(PasskeyPlace place) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(URI.create(place.origin()).getHost())
                        .name(place.hospital())
                        .build())
                .credentialRepository(book)
                .origins(Set.of(place.origin()))
                .attestationConveyancePreference(AttestationConveyancePreference.NONE)
                .allowUntrustedAttestation(true)
                .clock(clock)
                .build();
    }
}
