package org.ohms.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.factor.PasskeyId;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.PasskeyRow;
import org.ohms.identity.signin.MyPasskeys;
import org.ohms.identity.signin.PasskeySignIn;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The own passkeys: made on the device at hand, named, removed. */
@Named
@ViewScoped
@ShowsRefusals
public class PasskeysView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    MyPasskeys passkeys;

    @Inject
    Toasts toasts;

    private transient @Nullable List<PasskeyRow> rows;
    private @Nullable PasskeyQuestion question;
    private @Nullable String answer;
    private @Nullable String name;
    private @Nullable PasskeyId renaming;
    private List<String> recoveryCodes = List.of();

    /** Asks the device at hand; the person gives the key a name meanwhile. */
    public void begin() {
        renaming = null;
        recoveryCodes = List.of();
        question = passkeys.ask();
    }

    public void cancel() {
        question = null;
        renaming = null;
        name = null;
    }

    /** Keeps what the device made. */
    public void register() {
        var asked = question;
        if (asked == null) {
            return;
        }
        var said = new PasskeySignIn.Answer(asked, answer == null ? "" : answer);
        answer = null;
        question = passkeys.ask();
        recoveryCodes = passkeys.register(said, name == null ? "" : name);
        cancel();
        rows = null;
        toasts.say("identity.passkey.added");
    }

    public void beginRenaming(PasskeyRow row) {
        question = null;
        renaming = row.id();
        name = row.name();
    }

    public void rename() {
        if (renaming != null) {
            passkeys.rename(renaming, name == null ? "" : name);
        }
        cancel();
        rows = null;
    }

    public void remove(String id) {
        passkeys.remove(PasskeyId.of(id));
        rows = null;
        toasts.say("identity.passkey.removed");
    }

    public List<PasskeyRow> getRows() {
        var known = rows;
        if (known == null) {
            known = passkeys.list();
            rows = known;
        }
        return known;
    }

    /** Null while none is being made. */
    public @Nullable PasskeyQuestion getQuestion() {
        return question;
    }

    public boolean isRenaming() {
        return renaming != null;
    }

    /** The codes for paper while they are shown, which is once. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Nothing of what is kept for the device is for a page to show again. */
    public @Nullable String getAnswer() {
        return null;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
