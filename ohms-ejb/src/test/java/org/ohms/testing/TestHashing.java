package org.ohms.testing;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import org.ohms.identity.password.PasswordHashing;

/** The same way of hashing at a hundredth of its work: what it costs is a test of its own, not of every sign-in. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestHashing extends PasswordHashing {
    public TestHashing() {
        super(Argon2Function.getInstance(128, 2, 1, 32, Argon2.ID, 19));
    }
}
