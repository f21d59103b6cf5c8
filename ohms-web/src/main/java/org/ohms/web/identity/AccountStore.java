package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;
import org.ohms.identity.signin.SignedIn;
import org.ohms.shared.error.DomainException;

/** The hospital's accounts as the container's identity store; the use cases do the work. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential said)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        var attempt = said.attempt();
        if (attempt == null) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        try {
            var step = attempt.get();
            said.reached(step);
            return step instanceof SignedIn signedIn
                    ? new CredentialValidationResult(signedIn.account().toString(), signedIn.permissions())
                    : CredentialValidationResult.INVALID_RESULT;
        } catch (DomainException refused) {
            said.refuse(refused);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE, ValidationType.PROVIDE_GROUPS);
    }
}
