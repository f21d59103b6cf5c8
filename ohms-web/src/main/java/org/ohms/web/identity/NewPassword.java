package org.ohms.web.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** A new password as a form asks for it: typed twice. */
public class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String typed;
    private @Nullable String repeated;

    /** The password, when both were the same. */
    String agreed() {
        var password = typed == null ? "" : typed;
        if (!password.equals(repeated)) {
            throw DomainException.invalid(Refusal.of(FormRefusal.NOT_REPEATED).at("repeat"));
        }
        return password;
    }

    void forget() {
        typed = null;
        repeated = null;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
