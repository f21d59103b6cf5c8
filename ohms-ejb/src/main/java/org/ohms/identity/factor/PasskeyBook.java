package org.ohms.identity.factor;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.shared.id.AccountId;

/** The passkeys that are registered. Towards the library, the name of a user is the id of the account, and says nothing. */
@ApplicationScoped
class PasskeyBook implements CredentialRepository {
    private static final int ID_BYTES = 16;

    @Inject
    EntityManager entities;

    void add(Passkey passkey) {
        entities.persist(passkey);
    }

    void remove(Passkey passkey) {
        entities.remove(passkey);
    }

    List<Passkey> of(AccountId account) {
        return entities.createQuery(
                        "select p from Passkey p where p.account = :account order by p.createdAt", Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    Optional<Passkey> with(PasskeyId id) {
        return Optional.ofNullable(entities.find(Passkey.class, id.value()));
    }

    Optional<Passkey> with(ByteArray credential) {
        return entities.createQuery("select p from Passkey p where p.credential = :credential", Passkey.class)
                .setParameter("credential", credential.getBytes())
                .getResultStream()
                .findFirst();
    }

    static ByteArray handle(AccountId account) {
        return new ByteArray(ByteBuffer.allocate(ID_BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static Optional<AccountId> account(ByteArray handle) {
        if (handle.size() != ID_BYTES) {
            return Optional.empty();
        }
        var bits = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new AccountId(new UUID(bits.getLong(), bits.getLong())));
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return of(new AccountId(UUID.fromString(username))).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credential()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.of(handle(new AccountId(UUID.fromString(username))));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return account(handle).map(AccountId::toString);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
        return with(credential)
                .map(PasskeyBook::registered)
                .filter(found -> found.getUserHandle().equals(handle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
        return with(credential).map(PasskeyBook::registered).map(Set::of).orElse(Set.of());
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credential()))
                .userHandle(handle(passkey.account()))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.signCount())
                .build();
    }
}
