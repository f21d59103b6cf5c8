package org.ohms.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;
import org.ohms.identity.signin.SignIn;
import org.ohms.shared.error.DomainException;

/** The hospital's accounts as the container's identity store; the use case does the work. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    @Inject
    SignIn signIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential said)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        var request = said.request();
        if (request == null) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        try {
            var signedIn = signIn.withPassword(request);
            said.letIn(signedIn);
            return new CredentialValidationResult(signedIn.account().toString(), signedIn.permissions());
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
