package org.ohms.identity.signin;

import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;

/** Somebody at a door says who they are, from a browser. */
public record SignInRequest(String email, String password, Browser browser) {
    public SignInRequest(
            String email,
            String password,
            Door door,
            String userAgent,
            @Nullable SecretToken device,
            @Nullable SecretToken session) {
        this(email, password, new Browser(door, userAgent, device, session));
    }

    Door door() {
        return browser.door();
    }

    @Nullable
    SecretToken device() {
        return browser.device();
    }

    /** Without e-mail and password: neither must reach a log. */
    @Override
    public String toString() {
        return "SignInRequest[" + door() + "]";
    }
}
