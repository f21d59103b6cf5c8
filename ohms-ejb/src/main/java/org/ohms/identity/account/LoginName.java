package org.ohms.identity.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ohms.shared.crypto.Vault;

/**
 * The e-mail address somebody signs in with, in the one form that is compared. It is looked up by its token in the
 * blind index; the address itself stands nowhere in readable form.
 */
public final class LoginName {
    private static final int MOST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");

    private final String text;

    private LoginName(String text) {
        this.text = text;
    }

    /** Whatever somebody typed, in the form that is compared; it need not be an address. */
    public static LoginName typed(String typed) {
        var cut = typed.length() > MOST ? typed.substring(0, MOST) : typed;
        return new LoginName(
                Normalizer.normalize(cut, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** An address a new account may have; empty when it is none. */
    public static Optional<LoginName> address(String typed) {
        return typed.length() <= MOST && FORM.matcher(typed.strip()).matches()
                ? Optional.of(typed(typed))
                : Optional.empty();
    }

    /** How an account keeps it. */
    public byte[] token(Vault vault) {
        return vault.token(term());
    }

    /** How it is looked up: as it may be kept now. The newest is last. */
    public List<byte[]> tokens(Vault vault) {
        return vault.tokens(term());
    }

    /** How a note of a few minutes keeps it, which compares and looks nothing up. */
    public byte[] fingerprint(Vault vault) {
        return vault.fingerprint(term());
    }

    private String term() {
        return "account.login:" + text;
    }

    String text() {
        return text;
    }

    /** Never the address: it must not reach a log. */
    @Override
    public String toString() {
        return "LoginName";
    }
}
